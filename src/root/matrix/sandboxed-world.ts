import { type RunningSandbox, startSandbox } from "@e2e/sandbox/server"
import { aWorld, type World } from "./world"

/** A world whose payment processor is a stand-in that goes by the world's clock and sends no webhooks. */
export const aSandboxedWorld = async (): Promise<{ world: World; sandbox: RunningSandbox }> => {
  const world = await aWorld()
  const sandbox = await startSandbox({
    port: 0,
    now: () => world.now,
    apiKey: "sk_test_only_for_tests",
    // Nobody hears of what happens there.
    webhookUrl: "http://127.0.0.1:9",
    webhookSecret: "whsec_only_for_tests",
  })
  process.env.STRIPE_API_URL = sandbox.url
  return { world, sandbox }
}
