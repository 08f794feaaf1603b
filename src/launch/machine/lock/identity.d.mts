/** A process that cannot be mistaken for a later one with the same number: `born` is its start time as the system tells it. */
export type Identity = { pid: number; born: string }

/** A living process, or null when there is none with this number. Zombies count as dead. */
export declare const identify: (pid: number) => Identity | null

export declare const isAlive: (identity: Identity) => boolean
