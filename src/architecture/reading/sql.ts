import { type Model, modelOfTable } from "./models"

const withoutWords = (sql: string) =>
  sql
    .replaceAll(/--[^\n]*/g, "")
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/\bpublic\./g, "")

/**
 * The tables that a text names. In what is certainly SQL every word counts that is a table's name, but for columns (`a.notes`),
 * aliases (`AS notes`) and functions; in any other text what follows FROM, JOIN, INTO or UPDATE in capitals.
 */
export const tablesIn = (text: string, isSql: boolean): Model[] => {
  const sql = withoutWords(text)
  const words = isSql
    ? sql.matchAll(/(?<![.\w]|\bAS\s)"?\b([a-z_]+)\b"?(?!\s*\()/g)
    : sql.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+"?([a-z_]+)\b/g)
  const found = new Set<Model>()
  for (const [, word = ""] of words) {
    const model = modelOfTable(word)
    if (model) found.add(model)
  }
  return [...found]
}
