import { clientsEntries } from "./clients"
import type { Entries } from "./entry"

/** The whole matrix. Each room's file is spread here once. */
export const table: Entries = {
  ...clientsEntries,
}
