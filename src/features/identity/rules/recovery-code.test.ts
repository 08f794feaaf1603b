import { randomBytes } from "node:crypto"
import { expect, it } from "vitest"
import { bytesOfRecoveryCode, kindOfCode, plainCode, recoveryCodeFrom, recoveryCodeInWords } from "./recovery-code"

it("makes codes that people can copy: ten signs in two groups, none that is taken for another", () => {
  for (let n = 0; n < 500; n += 1) {
    const code = recoveryCodeFrom(randomBytes(bytesOfRecoveryCode))
    expect(recoveryCodeInWords(code)).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
  }
})

it("takes a code however it was copied", () => {
  expect(plainCode(" KX7mp 2d9qw ")).toBe(plainCode("kx7mp-2d9qw"))
  expect(kindOfCode(plainCode("KX7MP-2D9QW"))).toBe("recovery")
  expect(kindOfCode(plainCode("123 456"))).toBe("authenticator")
})

it.each(["", "12345", "1234567", "kx7mp-2d9q", "kx7mp-2d9qwx", "l0l0l-l0l0l"])(
  "does not take %j for a code",
  (typed) => {
    expect(kindOfCode(plainCode(typed))).toBeNull()
  },
)
