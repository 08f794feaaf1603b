import { brotliCompressSync, brotliDecompressSync } from "node:zlib"
import { z } from "zod"
import { env } from "../env"
import { decryptBytes, encryptBytes } from "./tokens"

// A form that was sent without JavaScript and needs another look goes back to its page by a redirect. What was typed
// travels in cookies: sealed, for that page alone, for as long as the redirect takes. Never in an address, which
// browsers keep; never in our tables.

const secondsToReturn = 120
/** Browsers take cookies of 4096 bytes; four of them stay below what servers take as headers. */
const pieceLength = 3300
const mostPieces = 4

const returnedForm = z.object({
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  wrong: z.record(z.string(), z.string()),
  /** what concerns no single field */
  says: z.string().nullable(),
})
export type ReturnedForm = z.output<typeof returnedForm>

const cookieName = (name: string, piece: number) => `attune-returned-${name}-${piece}`

const cookie = (name: string, value: string, path: string, seconds: number) =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${
    env().APP_URL.startsWith("https:") ? "; Secure" : ""
  }`

const piecesOf = (sealed: string) =>
  Array.from({ length: mostPieces }, (_, piece) => sealed.slice(piece * pieceLength, (piece + 1) * pieceLength))

/** The headers that carry the form to the page at `path`; null for a form that needs more than fits. */
export const returnCookies = (name: string, path: string, form: ReturnedForm): string[] | null => {
  const sealed = encryptBytes("returned-form", `${name}:${path}`, brotliCompressSync(JSON.stringify(form)))
  if (sealed.length > pieceLength * mostPieces) return null
  return piecesOf(sealed).map((piece, index) =>
    cookie(cookieName(name, index), piece, path, piece ? secondsToReturn : 0),
  )
}

/** The headers that take it away again. */
export const clearedCookies = (name: string, path: string): string[] =>
  piecesOf("").map((_, index) => cookie(cookieName(name, index), "", path, 0))

/** The form that was sent back to this page, if one was and nobody touched it. */
export const readReturnedForm = (
  name: string,
  path: string,
  cookieOf: (name: string) => string | undefined,
): ReturnedForm | null => {
  const sealed = piecesOf("").map((_, index) => cookieOf(cookieName(name, index)) ?? "")
  if (!sealed[0]) return null
  try {
    const opened = brotliDecompressSync(decryptBytes("returned-form", `${name}:${path}`, sealed.join("")), {
      maxOutputLength: 8_000_000,
    })
    return returnedForm.parse(JSON.parse(opened.toString("utf8")))
  } catch {
    return null
  }
}
