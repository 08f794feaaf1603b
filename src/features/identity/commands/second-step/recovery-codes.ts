import { randomBytes } from "node:crypto"
import type { Db } from "@/server/data/db"
import { keyedHash } from "@/server/http/tokens"
import {
  bytesOfRecoveryCode,
  recoveryCodeCount,
  recoveryCodeFrom,
  recoveryCodeInWords,
} from "../../rules/recovery-code"

const hashOf = (userId: string, code: string) => keyedHash("recovery-code", `${userId}:${code}`)

/** Makes ten new codes in place of all before, and answers with them as they are written down: nobody can show them again. */
export const makeRecoveryCodes = async (db: Db, userId: string, now: Date): Promise<string[]> => {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCodeFrom(randomBytes(bytesOfRecoveryCode)))
  await db.recoveryCode.deleteMany({ where: { userId } })
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(userId, code), createdAt: now })),
  })
  return codes.map(recoveryCodeInWords)
}

/** Uses up a recovery code; of any number of tries at once one wins. */
export const takeRecoveryCode = async (db: Db, userId: string, code: string, now: Date): Promise<boolean> => {
  const { count } = await db.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(userId, code), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}
