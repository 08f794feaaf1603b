/** AUTH_SECRET of the tests: the one that their database believes, too. */
export const testSecret = "only-for-tests-only-for-tests-only-for-tests"
