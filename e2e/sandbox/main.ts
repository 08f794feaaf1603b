import { type RunningSandbox, startSandbox } from "./server"

/**
 * The stand-in as a process of its own: `node --import tsx e2e/sandbox/main.ts`. Reads PORT, WEBHOOK_URL,
 * STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET and STATE_FILE; writes one JSON line when it is ready; ends on SIGTERM.
 */
const { PORT = "0", WEBHOOK_URL, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STATE_FILE } = process.env

function endOn(signal: "SIGINT" | "SIGTERM", sandbox: RunningSandbox): void {
  process.once(signal, () => {
    sandbox.close().then(() => process.exit(0))
  })
}

try {
  const sandbox = await startSandbox({
    port: Number(PORT),
    webhookUrl: WEBHOOK_URL || undefined,
    webhookSecret: STRIPE_WEBHOOK_SECRET || undefined,
    apiKey: STRIPE_SECRET_KEY || undefined,
    stateFile: STATE_FILE || undefined,
  })
  endOn("SIGTERM", sandbox)
  endOn("SIGINT", sandbox)
  process.stdout.write(`${JSON.stringify({ ready: true, url: sandbox.url, port: sandbox.port })}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
