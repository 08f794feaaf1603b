import { hash, verify } from "@node-rs/argon2"

/** argon2id with OWASP's least costs: 19 MiB, two passes. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** One person's keyboard writes é as one sign, another's as two: both mean the same password. */
const alike = (password: string) => password.normalize("NFKC")

export const hashOf = (password: string): Promise<string> => hash(alike(password), costs)

export const passwordFits = (hash: string, password: string): Promise<boolean> => verify(hash, alike(password))
