/**
 * Does `work` while nobody else holds the lock at `path`. The lock dies with its holder: it names a process by number and
 * start time, so neither an empty leftover nor a number that came back keeps anybody waiting. After `patience`
 * milliseconds it says whom we wait for.
 * @param options.doing what the holder is doing, for those who wait: "choosing its ports"
 */
export declare const alone: <T>(
  options: { path: string; doing: string; patience?: number; report?: (words: string) => void },
  work: () => Promise<T>,
) => Promise<T>
