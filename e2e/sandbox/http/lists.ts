import type Stripe from "stripe"
import { invalid, missing } from "./sandbox-error"

type Cursor = Readonly<{ limit: number; starting_after?: string | undefined; ending_before?: string | undefined }>

/**
 * One page of a list, newest first. `starting_after` goes on to older items, `ending_before` back to newer ones;
 * both take the id of an item of the list.
 * @param oldestFirst items in the order of their creation, already filtered
 */
export function page<Item extends { id: string; object: string }>(
  oldestFirst: Iterable<Item>,
  { limit, starting_after, ending_before }: Cursor,
  url: string,
): Stripe.ApiList<Item> {
  const items = [...oldestFirst].reverse()
  if (starting_after !== undefined && ending_before !== undefined) {
    throw invalid("You may only specify one of these parameters: starting_after, ending_before.")
  }
  if (ending_before !== undefined) {
    const end = positionOf(items, ending_before, "ending_before", url)
    const start = Math.max(0, end - limit)
    return { object: "list", data: items.slice(start, end), has_more: start > 0, url }
  }
  const start = starting_after === undefined ? 0 : positionOf(items, starting_after, "starting_after", url) + 1
  return { object: "list", data: items.slice(start, start + limit), has_more: items.length > start + limit, url }
}

function positionOf(items: readonly { id: string }[], id: string, param: string, url: string): number {
  const position = items.findIndex((item) => item.id === id)
  if (position < 0) throw missing(`item of ${url}`, id, param, 400)
  return position
}
