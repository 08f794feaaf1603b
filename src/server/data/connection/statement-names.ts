import { createHash } from "node:crypto"

/** What a connection keeps at most; lists of many lengths make many texts, and a server keeps each until the connection ends. */
export const mostStatements = 400

/**
 * Names for statements, so that PostgreSQL parses and plans each text once a connection and not once a request: with row-level
 * security planning costs several times as much as running. Past `most` texts the answer is "", which is not kept.
 */
export const statementNames = (most = mostStatements) => {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most) return ""
    const name = createHash("sha256").update(sql).digest("base64url")
    names.set(sql, name)
    return name
  }
}

/** The names of this process, the same on each of its connections. */
export const statementName = statementNames()
