const { ATTUNE_FUZZ_CALLS, ATTUNE_FUZZ_SEED, ATTUNE_FUZZ_SECONDS } = process.env

/**
 * How many calls are made up, for how long at most, and from which seed: another in each run, named in the test's title, and
 * given to find again what it broke.
 */
export const fuzzed = {
  calls: Number(ATTUNE_FUZZ_CALLS ?? 3000),
  seed: Number(ATTUNE_FUZZ_SEED ?? Math.trunc(Math.random() * 0x7fff_0000)),
  seconds: ATTUNE_FUZZ_SECONDS ? Number(ATTUNE_FUZZ_SECONDS) : undefined,
}
