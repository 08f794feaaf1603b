import { allClients, allStaff, clinicians, type Entries } from "../entry"

export const todayEntries: Entries = {
  "today.mine": { enter: allClients },
  "today.desk": { enter: allStaff, input: () => ({}) },
  "today.waiting": { enter: allStaff },
  "today.relationship": { enter: clinicians, input: ({ relationshipId }) => ({ relationshipId }) },
}
