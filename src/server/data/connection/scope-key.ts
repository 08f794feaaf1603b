import { createHmac } from "node:crypto"
import { derivedKey } from "../../derived-key"

const block = 64

/** The key that scopes are signed with. */
export const scopeKey = (secret: string): Buffer => derivedKey(secret, "scope")

const padded = (key: Buffer, byte: number) => {
  const pad = Buffer.alloc(block, byte)
  for (const [index, part] of key.entries()) pad.writeUInt8(part ^ byte, index)
  return pad
}

/** The key as HMAC uses it (RFC 2104, section 2), so that PostgreSQL's own `sha256` is enough to check a signature. */
export const padsOf = (key: Buffer) => ({ inner: padded(key, 0x36), outer: padded(key, 0x5c) })

/** HMAC-SHA256 in hexadecimal. */
export const signatureOf = (key: Buffer, words: string): string => createHmac("sha256", key).update(words).digest("hex")
