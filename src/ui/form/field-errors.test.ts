import { describe, expect, it } from "vitest"
import { fieldErrors } from "./field-errors"

describe("the list of what needs another look", () => {
  it("names nested answers with dots, in the order of the form", () => {
    const errors = {
      name: { type: "too_small", message: "Please write a name." },
      members: [undefined, { email: { type: "invalid_format", message: "Please check the address." } }],
    }
    expect(fieldErrors(errors)).toEqual([
      { name: "name", words: "Please write a name." },
      { name: "members.1.email", words: "Please check the address." },
    ])
  })

  it("takes the sentence about a list as a whole", () => {
    expect(fieldErrors({ days: { root: { type: "too_small", message: "Please choose a day." } } })).toEqual([
      { name: "days", words: "Please choose a day." },
    ])
  })

  it("is empty when there is nothing to correct", () => {
    expect(fieldErrors({})).toEqual([])
  })
})
