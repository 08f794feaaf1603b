import { audit } from "@/server/data/audit"
import type { StaffScope } from "@/server/data/scope"
import { workspaceActions } from "../audit"
import type { ChangeLocation, ChangePage, ChangeQuestions } from "../schema"

const change = async (scope: StaffScope, data: ChangePage | ChangeLocation | ChangeQuestions) => {
  await scope.db.workspace.update({ where: { id: scope.workspaceId }, data, select: { id: true } })
  await audit(scope, { action: workspaceActions.changed, subject: ["workspace", scope.workspaceId], clientIds: [] })
}

/** What the public page says. */
export const changePage = (scope: StaffScope, input: ChangePage): Promise<void> => change(scope, input)

/** The questions and answers on the public page, in the order given. */
export const changeQuestions = (scope: StaffScope, input: ChangeQuestions): Promise<void> => change(scope, input)

/** Where the workspace is: its zone, and the country whose help lines are shown. */
export const changeLocation = (scope: StaffScope, input: ChangeLocation): Promise<void> => change(scope, input)
