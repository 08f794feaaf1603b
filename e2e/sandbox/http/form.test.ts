import { describe, expect, it } from "vitest"
import { parseForm } from "./form"
import { SandboxError } from "./sandbox-error"

describe("a form-encoded body", () => {
  it.each([
    ["a flat pair", "a=1", { a: "1" }],
    ["nested groups", "a[b][c]=1&a[b][d]=2", { a: { b: { c: "1", d: "2" } } }],
    ["numbered lists, as the SDK sends them", "a[0]=x&a[1]=y", { a: ["x", "y"] }],
    ["unnumbered lists, as curl sends them", "a[]=x&a[]=y", { a: ["x", "y"] }],
    ["groups inside lists", "a[0][b]=1&a[1][b]=2", { a: [{ b: "1" }, { b: "2" }] }],
    ["encoded brackets, spaces and letters", "a%5Bb%5D=J%C3%B6rg+%26+co", { a: { b: "Jörg & co" } }],
    ["an empty value", "a=", { a: "" }],
    ["nothing", "", {}],
  ])("reads %s", (_what, body, tree) => {
    expect(structuredClone(parseForm(body))).toEqual(tree)
  })

  it("keeps the last of two values with one name", () => {
    expect(parseForm("a=1&a=2").a).toBe("2")
  })

  it("never reaches an object's prototype", () => {
    parseForm("__proto__[polluted]=yes&constructor[prototype][polluted]=yes")
    expect("polluted" in {}).toBe(false)
  })

  it.each(["a=1&a[b]=2", "a[b]=2&a=1", "[x]=1", "a]b=1&a[=2"])("refuses the contradiction %s", (body) => {
    expect(() => parseForm(body)).toThrow(SandboxError)
  })
})
