import { startStack } from "./stack"

/** Starts the product once for all journeys. Their workers inherit the environment, and so may use the rooms' factories. */
const setUp = async (): Promise<() => Promise<void>> => {
  const stack = await startStack()
  Object.assign(process.env, stack.environment, {
    E2E_BASE_URL: stack.baseUrl,
    E2E_MAIL_URL: stack.mailUrl,
    E2E_SANDBOX_URL: stack.sandboxUrl,
  })
  return stack.stop
}

export default setUp
