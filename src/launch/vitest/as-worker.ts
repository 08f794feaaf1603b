/** For tests of what only the worker may do: called before anything asks the database, this process signs in as the worker does. */
export const signInAsWorker = () => {
  process.env.DATABASE_URL = process.env.DATABASE_WORKER_URL
}
