import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest"
import { type LogLine, startSandbox } from "../server"
import { aSandbox, stripeFor, testKey } from "./a-sandbox"

afterEach(() => vi.unstubAllEnvs())

describe("the stand-in", () => {
  it("does not start in production, unless it is a demo", async () => {
    vi.stubEnv("NODE_ENV", "production")
    await expect(startSandbox({ port: 0 })).rejects.toThrow("does not run in production")
    vi.stubEnv("ATTUNE_DEMO", "1")
    const { sandbox } = await aSandbox()
    expect(sandbox.port).toBeGreaterThan(0)
  })

  it("says so when its port is taken", async () => {
    const { sandbox } = await aSandbox()
    await expect(startSandbox({ port: sandbox.port })).rejects.toThrow("EADDRINUSE")
  })

  it("does not start with a webhook address and no secret", async () => {
    await expect(startSandbox({ port: 0, webhookUrl: "http://127.0.0.1:9/" })).rejects.toThrow("secret")
  })

  it("logs each request without what was in it", async () => {
    const lines: LogLine[] = []
    const { stripe } = await aSandbox({ log: (line) => lines.push(line) })
    await stripe.customers.create({ email: "marit@example.org" })
    await stripe.customers.list({ email: "marit@example.org" })
    expect(lines).toMatchObject([
      { method: "POST", path: "/v1/customers", status: 200 },
      { method: "GET", path: "/v1/customers", status: 200 },
    ])
    expect(JSON.stringify(lines)).not.toContain("marit")
  })

  it("answers too large a body with 413", async () => {
    const { sandbox } = await aSandbox()
    const response = await fetch(`${sandbox.url}/v1/customers`, { method: "POST", body: "x".repeat(2_000_000) })
    expect(response.status).toBe(413)
  })
})

describe("the stand-in as a process of its own", () => {
  function run(env: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "../main.ts")], {
      env: { ...process.env, PORT: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    onTestFinished(() => void child.kill("SIGKILL"))
    return child
  }

  it("says where it is in one line, lets its key in, and ends when told to", { timeout: 20_000 }, async () => {
    const child = run({ STRIPE_SECRET_KEY: testKey })
    const [line] = await once(child.stdout, "data")
    const ready = JSON.parse(String(line))
    expect(ready).toEqual({ ready: true, url: `http://127.0.0.1:${ready.port}`, port: ready.port })
    await expect(stripeFor(ready).customers.list()).resolves.toMatchObject({ data: [] })
    child.kill("SIGTERM")
    expect(await once(child, "exit")).toEqual([0, null])
  })

  it("explains in a sentence why it cannot start", { timeout: 20_000 }, async () => {
    const child = run({ NODE_ENV: "production", ATTUNE_DEMO: "" })
    const [said] = await once(child.stderr, "data")
    expect(String(said)).toMatch(/^The stand-in for Stripe does not run in production\..*\n$/)
    expect(await once(child, "exit")).toEqual([1, null])
  })
})
