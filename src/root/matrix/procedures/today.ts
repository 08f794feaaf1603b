import { allClients, allStaff, type Entries } from "../entry"

export const todayEntries: Entries = {
  "today.mine": { enter: allClients },
  "today.desk": { enter: allStaff, input: () => ({}) },
}
