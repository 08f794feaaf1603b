import { type RunningSandbox, startSandbox } from "@e2e/sandbox/server"
import { aWorld, type World } from "./world"

/** A world whose payment processor is a stand-in that sends no webhooks. */
export const aSandboxedWorld = async (): Promise<{ world: World; sandbox: RunningSandbox }> => {
  const sandbox = await startSandbox({
    port: 0,
    apiKey: "sk_test_only_for_tests",
    // Nobody hears of what happens there.
    webhookUrl: "http://127.0.0.1:9",
    webhookSecret: "whsec_only_for_tests",
  })
  process.env.STRIPE_API_URL = sandbox.url
  return { world: await aWorld(), sandbox }
}
