import type { FilledAnswer } from "../schema"

/** An answer as it is kept: without stray space and without what is empty. Null when nothing is left of it. */
export const tidyAnswer = (answer: FilledAnswer): FilledAnswer | null => {
  switch (answer.kind) {
    case "prompt": {
      const text = answer.text.trim()
      return text ? { ...answer, ownPrompt: answer.ownPrompt?.trim() || null, text } : null
    }
    case "line": {
      const text = answer.text.trim()
      return text ? { ...answer, text } : null
    }
    case "stems": {
      const fields = Object.entries(answer.fields).map(([key, said]) => [key, said.trim()] as const)
      const said = fields.filter(([, text]) => text)
      return said.length > 0 ? { ...answer, fields: Object.fromEntries(said) } : null
    }
    case "feelings":
      return answer.words.length > 0 ? answer : null
    case "body":
      return answer.places.length > 0 ? answer : null
    case "needs":
      return answer.needs.length > 0 ? answer : null
    default:
      return answer
  }
}
