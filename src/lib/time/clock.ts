/** Where the time comes from. Rooms never ask it: they take `scope.now`, which is read from it once a request or job. */
export type Clock = Readonly<{ now: () => Date }>

export const systemClock: Clock = { now: () => new Date() }

/** This instant, by the one clock. Only for what makes a scope. */
export const now = (): Date => systemClock.now()
