import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { ControlledTextArea } from "./controlled-text"

const drawn = (words: string, error?: string) =>
  renderToStaticMarkup(
    <ControlledTextArea
      id="it"
      label="My answer"
      most={100}
      value={words}
      {...(error && { error })}
      onChange={() => undefined}
    />,
  )

describe("a field with an end", () => {
  it("says nothing of it while there is plenty of room", () => {
    expect(drawn("a".repeat(79))).not.toContain("characters")
  })

  it("says how much is left when little is, and how much is too much when nothing is", () => {
    expect(drawn("a".repeat(80))).toContain("20 characters left")
    expect(drawn("a".repeat(99))).toContain(">1 character left<")
    expect(drawn("a".repeat(100))).not.toContain("too many")
    expect(drawn("a".repeat(1234))).toContain("1,134 characters too many")
  })

  it("keeps what is too much, lets no browser cut it, and says so to who does not see it", () => {
    const long = "a".repeat(101)
    expect(drawn(long)).toContain(long)
    expect(drawn(long)).not.toMatch(/maxlength/i)
    expect(drawn(long)).toMatch(/aria-invalid="true" aria-describedby="it-room it-error"/)
    expect(drawn(long)).toContain("Please keep this to 100 characters.")
    expect(drawn(long)).toMatch(/role="status"[^>]*>This is longer than there is room for\./)
    expect(drawn(`${"a".repeat(100)}  \n`)).not.toContain('aria-invalid="true"')
  })

  it("says what the server has found before what it would say itself", () => {
    expect(drawn("a".repeat(101), "Please write this anew.")).toContain("Please write this anew.")
  })
})
