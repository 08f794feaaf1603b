import { createHash } from "node:crypto"
import type { RememberedAnswer, World } from "../store/world"
import type { FormTree } from "./form"
import { malformed, SandboxError } from "./sandbox-error"

const day = 24 * 60 * 60

type Asked = Readonly<{ key: string; path: string; params: FormTree; now: number }>

/**
 * The answer first given under this key, if there is one. Turns never overlap, so a key can never be in use twice at
 * one moment: of two simultaneous requests the second simply receives the first one's answer.
 * @throws SandboxError 400 `idempotency_error` if the key was used for something else
 */
export function rememberedAnswer(world: World, { key, path, params, now }: Asked): RememberedAnswer | undefined {
  if (key.length > 255) throw malformed("The Idempotency-Key header is longer than 255 characters.")
  const found = world.answers.get(key)
  if (!found || found.at + day <= now) return undefined
  if (found.path !== path) {
    throw mismatch(`for the same endpoint they were first used for ('${found.path}' vs '${path}')`, key)
  }
  if (found.fingerprint !== fingerprint(params)) {
    throw mismatch("with the same parameters they were first used with", key)
  }
  return found
}

function mismatch(rule: string, key: string): SandboxError {
  const message = `Keys for idempotent requests can only be used ${rule}. Use a key other than '${key}' for another request.`
  return new SandboxError(400, "idempotency_error", message, {}, false)
}

/** Keeps the first answer for a day, as Stripe does at least; older ones are dropped. */
export function rememberAnswer(
  world: World,
  { key, path, params, now }: Asked,
  answer: Pick<RememberedAnswer, "status" | "body" | "requestId">,
): void {
  for (const [old, { at }] of world.answers) {
    if (at + day <= now) world.answers.delete(old)
  }
  world.answers.set(key, { ...answer, path, fingerprint: fingerprint(params), at: now })
}

function fingerprint(params: FormTree): string {
  return createHash("sha256").update(JSON.stringify(params, sortedKeys)).digest("base64url")
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
