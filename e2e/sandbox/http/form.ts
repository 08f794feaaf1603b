import { malformed } from "./sandbox-error"

type FormValue = string | FormTree | FormValue[]
export type FormTree = { [name: string]: FormValue }

/**
 * Reads a form-encoded body or query as Stripe does: `a[b]=1` nests, `a[0]=x` and `a[]=x` make lists.
 * Every leaf stays text. Throws when one name is used both for a value and for a group.
 */
export function parseForm(encoded: string): FormTree {
  const tree = emptyTree()
  for (const [name, value] of new URLSearchParams(encoded)) place(tree, pathOf(name), value, name)
  return withLists(tree)
}

/** Without a prototype, so that a field named `__proto__` is only a field. */
function emptyTree(): FormTree {
  return Object.create(null)
}

function pathOf(name: string): string[] {
  const [, head, rest = ""] = /^([^[]+)((?:\[[^\]]*\])*)$/.exec(name) ?? []
  if (head === undefined) throw malformed(`Invalid parameter name: ${name}`)
  return [head, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, key = ""]) => key)]
}

function place(tree: FormTree, path: readonly string[], value: string, name: string): void {
  let group = tree
  for (const key of path.slice(0, -1)) {
    const here = key || String(Object.keys(group).length)
    const next = group[here] ?? emptyTree()
    if (!isTree(next)) throw malformed(`Invalid parameter: ${name} is both a value and a group.`)
    group[here] = next
    group = next
  }
  const last = path.at(-1) || String(Object.keys(group).length)
  if (isTree(group[last])) throw malformed(`Invalid parameter: ${name} is both a value and a group.`)
  group[last] = value
}

function isTree(value: FormValue | undefined): value is FormTree {
  return typeof value === "object" && !Array.isArray(value)
}

function withLists(tree: FormTree): FormTree {
  for (const [key, value] of Object.entries(tree)) {
    if (isTree(value)) tree[key] = listIfNumbered(withLists(value))
  }
  return tree
}

function listIfNumbered(tree: FormTree): FormTree | FormValue[] {
  const keys = Object.keys(tree)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? Object.values(tree) : tree
}
