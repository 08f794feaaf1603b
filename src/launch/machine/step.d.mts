/** Does one step of a start and shows it as one line: its name, then how long it took. `tell` replaces the words after the name. */
export declare const step: <T>(name: string, work: (report: (words: string) => void) => Promise<T> | T) => Promise<T>
