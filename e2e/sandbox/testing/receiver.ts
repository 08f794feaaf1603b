import { createServer } from "node:http"
import Stripe from "stripe"

export type Receiver = Readonly<{
  url: string
  /** Verified events, in the order of their arrival; an event that came twice stands here twice. */
  events: Stripe.Event[]
  /** Deliveries whose signature did not hold. */
  forged: string[]
  /** What to answer from now on; 200 until told otherwise. A 3xx points to a place that would take anything. */
  answerWith(status: number): void
  close(): Promise<void>
}>

/** A little webhook endpoint that checks signatures with the official SDK. */
export async function openReceiver(secret: string): Promise<Receiver> {
  const events: Stripe.Event[] = []
  const forged: string[] = []
  let status = 200
  const server = createServer(async (request, response) => {
    if (request.url === "/elsewhere") {
      response.writeHead(200).end()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    try {
      const header = String(request.headers["stripe-signature"] ?? "")
      const event = Stripe.webhooks.constructEvent(body, header, secret)
      if (status < 300) events.push(event)
      response.writeHead(status, status >= 300 && status < 400 ? { location: "/elsewhere" } : {}).end()
    } catch (error) {
      forged.push(String(error))
      response.writeHead(400).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (typeof address !== "object" || !address) throw new Error("The receiver has no port.")
  return {
    url: `http://127.0.0.1:${address.port}/webhook`,
    events,
    forged,
    answerWith: (next) => {
      status = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
