import { randomBytes } from "node:crypto"

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

/** Random letters and digits, without the bias that a plain remainder would bring. */
export function randomText(length: number): string {
  let text = ""
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62)
    }
  }
  return text
}

const lengths = {
  cus: 14,
  cs_test: 58,
  li: 24,
  price: 24,
  prod: 14,
  pi: 24,
  ch: 24,
  re: 24,
  dp: 24,
  txn: 24,
  pm: 24,
  evt: 24,
  req: 14,
}

/** A new id as Stripe writes them: `pi_3fG…`, `cs_test_a1b…`. */
export function newId(prefix: keyof typeof lengths): string {
  return `${prefix}_${randomText(lengths[prefix])}`
}
