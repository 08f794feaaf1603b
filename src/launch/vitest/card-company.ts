import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { type RunningSandbox, startSandbox } from "@e2e/sandbox/server"
import { type CardForm, goodCard, send } from "@e2e/sandbox/testing/customer"
import { afterAll, beforeAll, expect } from "vitest"
import { env } from "@/server/env"

/** The product's own endpoint for the processor's events, over HTTP. */
const webhooks = () =>
  createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { POST } = await import("@/app/api/stripe/route")
    const answer = await POST(
      new Request("http://attune.test/api/stripe", {
        method: "POST",
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks),
      }),
    )
    response.writeHead(answer.status).end(await answer.text())
  })

const keys = { apiKey: "sk_test_only_for_tests", webhookSecret: "whsec_only_for_tests" }

/** The payment processor for tests that ask it and never hear from it; `now` as below. */
export const aSilentCardCompany = (now = () => new Date()) => {
  let running: RunningSandbox
  beforeAll(async () => {
    running = await startSandbox({ ...keys, now, port: 0, webhookUrl: "http://127.0.0.1:9" })
    process.env.STRIPE_API_URL = running.url
  })
  afterAll(() => running.close())
}

/**
 * The payment processor for the tests of one file: the official SDK reaches its stand-in over HTTP, with its hosted page, and
 * its signed events reach the real route.
 * @param now its clock, where the test's own stands still: it opens no page that ends in less than half an hour
 */
export const aCardCompany = (now = () => new Date()) => {
  const endpoint = webhooks()
  let running: RunningSandbox
  const startAt = async (port: number) => {
    running = await startSandbox({
      ...keys,
      port,
      now,
      webhookUrl: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/api/stripe`,
    })
  }
  beforeAll(async () => {
    await new Promise<void>((ready) => endpoint.listen(0, "127.0.0.1", ready))
    await startAt(0)
    process.env.STRIPE_API_URL = running.url
    expect(env().STRIPE_API_URL).toBe(running.url)
  })
  afterAll(async () => {
    await running.close()
    endpoint.close()
  })
  return {
    sandbox: () => running,
    /** At the same address, with the clock of the house again. */
    startAgain: async () => {
      await running.close()
      await startAt(running.port)
    },
    /** Fills in the hosted page, and waits until the endpoint has heard of it. */
    pay: async (url: string, card: Partial<CardForm> = {}) => {
      const page = await send(url, { ...goodCard, ...card })
      await running.settled()
      return page
    },
    /** Time passes at the processor alone; the endpoint has heard of what fell due on the way. */
    advance: async (seconds: number) => {
      running.advance(seconds)
      await running.settled()
    },
  }
}
