import { hkdfSync } from "node:crypto"

/** A key for one purpose, made from AUTH_SECRET: 32 bytes. Keys of two purposes say nothing of each other. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "attune", purpose, 32))
