import { hidden, nobodysRecord } from "@/server/data/audit"

export const workspaceActions = {
  installed: hidden("workspace.installed", nobodysRecord),
  changed: hidden("workspace.changed", nobodysRecord),
  staffAdded: hidden("staff.added", nobodysRecord),
  staffDeactivated: hidden("staff.deactivated", nobodysRecord),
}
