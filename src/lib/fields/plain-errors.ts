type Issue = Readonly<Record<string, unknown> & { code?: string | undefined }>

const text = (count: unknown, many: (n: string) => string) => many(String(count))

const tooSmall = ({ origin, minimum }: Issue) => {
  if (origin === "string")
    return minimum === 1
      ? "Please write something here."
      : text(minimum, (n) => `Please write at least ${n} characters.`)
  if (origin === "array" || origin === "set")
    return minimum === 1 ? "Please choose at least one." : text(minimum, (n) => `Please choose at least ${n}.`)
  if (origin === "date") return "Please choose a later date."
  return text(minimum, (n) => `Please choose ${n} or more.`)
}

const tooBig = ({ origin, maximum }: Issue) => {
  if (origin === "string")
    return text(Number(maximum).toLocaleString("en"), (n) => `Please keep this to ${n} characters.`)
  if (origin === "array" || origin === "set") return text(maximum, (n) => `Please choose at most ${n}.`)
  if (origin === "date") return "Please choose an earlier date."
  return text(maximum, (n) => `Please choose ${n} or less.`)
}

const missing: Record<string, string> = {
  date: "Please choose a date.",
  number: "Please write a number.",
  int: "Please write a whole number.",
  boolean: "Please answer this.",
}

const formats: Record<string, string> = {
  email: "Please write an address that looks like name@example.org.",
  url: "Please write an address that starts with https://.",
  date: "Please choose a date.",
  time: "Please choose a time.",
}

/** Words for an answer that a schema refuses without words of its own; the schema's own sentence always wins. */
export const plainError = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      return missing[String(issue.expected)] ?? "Please answer this."
    case "too_small":
      return tooSmall(issue)
    case "too_big":
      return tooBig(issue)
    case "invalid_format":
      return formats[String(issue.format)] ?? "Please check how this is written."
    case "invalid_value":
    case "invalid_union":
      return "Please choose one of these."
    default:
      return "Please check this answer."
  }
}
