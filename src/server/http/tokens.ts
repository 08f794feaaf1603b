import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { derivedKey } from "../derived-key"
import { env } from "../env"

const keyFor = (purpose: string) => derivedKey(env().AUTH_SECRET, purpose)

const signature = (purpose: string, id: string) =>
  createHmac("sha256", keyFor(`link:${purpose}`))
    .update(id)
    .digest()

/** A secret of this purpose alone, for a library that signs by itself. */
export const secretFor = (purpose: string): string => keyFor(`secret:${purpose}`).toString("base64url")

const base64url = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")

/** A link token of 48 bytes: the row's uuid and 256 bits of HMAC. Made from AUTH_SECRET, so nothing secret is stored. */
export const signedToken = (purpose: string, id: string): string =>
  `${base64url(id)}${signature(purpose, id).toString("base64url")}`

/** The uuid in a token, or null when it was not made, to the letter, by `signedToken` for this purpose. */
export const readSignedToken = (purpose: string, token: string): string | null => {
  if (!/^[\w-]{65}$/.test(token)) return null
  const hex = Buffer.from(token.slice(0, 22), "base64url").toString("hex")
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  return timingSafeEqual(Buffer.from(token), Buffer.from(signedToken(purpose, id))) ? id : null
}

/** Six digits that stand for the row in place of a token, for people to copy. Easy to guess: the caller allows few tries. */
export const signedDigits = (purpose: string, id: string): string =>
  String(signature(`${purpose}-digits`, id).readUIntBE(0, 6) % 1_000_000).padStart(6, "0")

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest())

/** 256 random bits for cookies. */
export const randomSecret = () => randomBytes(32).toString("base64url")

/** What is stored of a random secret. Plain SHA-256 is enough: the secret has 256 bits. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("base64url")

/** What is stored of something that could be guessed, such as an address: without AUTH_SECRET nobody can try guesses against it. */
export const keyedHash = (purpose: string, guessable: string) =>
  createHmac("sha256", keyFor(`hash:${purpose}`))
    .update(guessable)
    .digest("base64url")

/** AES-256-GCM with `context` as associated data, so that a ciphertext cannot be moved to another row. */
export const encryptBytes = (purpose: string, context: string, plain: Uint8Array): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyFor(`encrypt:${purpose}`), iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")
}

/** @throws when the bytes were not encrypted for this purpose and context. */
export const decryptBytes = (purpose: string, context: string, sealed: string): Buffer => {
  const bytes = Buffer.from(sealed, "base64url")
  const decipher = createDecipheriv("aes-256-gcm", keyFor(`encrypt:${purpose}`), bytes.subarray(0, 12)).setAAD(
    Buffer.from(context),
  )
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

export const encrypt = (purpose: string, context: string, plain: string): string =>
  encryptBytes(purpose, context, Buffer.from(plain))

/** @throws when the text was not encrypted for this purpose and context. */
export const decrypt = (purpose: string, context: string, sealed: string): string =>
  decryptBytes(purpose, context, sealed).toString("utf8")
