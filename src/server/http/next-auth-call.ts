import { createHash, randomBytes } from "node:crypto"
import type { NextApiRequest, NextApiResponse } from "next"
import NextAuth, { type AuthOptions } from "next-auth"

export type AuthCall = Readonly<{
  method: "GET" | "POST"
  /** "session", "signout", or "callback" with the provider's name */
  path: readonly string[]
  body: Readonly<Record<string, unknown>>
  cookies: Readonly<Record<string, string>>
}>

/** What next-auth wants to say: its cookies and its body. Where to go next is decided by our own answer. */
export type AuthReply = Readonly<{ status: number; cookies: readonly string[]; body: unknown }>

/** The cookie that next-auth's own double-submit check reads; see `withFormToken`. */
const formTokenCookie = "attune-form"

/**
 * next-auth wants a token of its own in each form, and its twin in a cookie. A page without JavaScript cannot carry it, so our
 * check stands before (Origin and Sec-Fetch-Site, request.ts), and a matching pair is made here for the request that passed it.
 */
const withFormToken = ({ cookies, body, ...call }: AuthCall, secret: string): AuthCall => {
  const token = randomBytes(32).toString("hex")
  const twin = createHash("sha256").update(`${token}${secret}`).digest("hex")
  return {
    ...call,
    cookies: { ...cookies, [formTokenCookie]: `${token}|${twin}` },
    body: { ...body, csrfToken: token },
  }
}

type Header = number | string | readonly string[]

/** As much of a response as next-auth writes to. */
const recorder = () => {
  const headers = new Map<string, Header>()
  const reply = { status: 200, body: null as unknown }
  const response = {
    status: (status: number) => {
      reply.status = status
      return response
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: Header) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    send: (body: unknown) => {
      reply.body = body
    },
    json: (body: unknown) => {
      reply.body = body
    },
    end: () => undefined,
  }
  const read = (): AuthReply => ({ ...reply, cookies: [headers.get("set-cookie") ?? []].flat().map(String) })
  return { response, read }
}

/**
 * Asks next-auth one thing, with what our own route has read and checked. Through its plain interface of request and
 * response, so that it runs, and is tested, without a server around it.
 */
export const callNextAuth = async (call: AuthCall, options: AuthOptions): Promise<AuthReply> => {
  const { method, path, body, cookies } = call.method === "POST" ? withFormToken(call, options.secret ?? "") : call
  const { response, read } = recorder()
  const request = { method, body, cookies, headers: {}, query: { nextauth: [...path] } }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, {
    ...options,
    cookies: { ...options.cookies, csrfToken: { name: formTokenCookie, options: {} } },
  })
  return read()
}
