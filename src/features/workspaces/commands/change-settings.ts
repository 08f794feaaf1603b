import { staffAccounts } from "@/features/identity/queries"
import { audit } from "@/server/data/audit"
import type { StaffScope } from "@/server/data/scope"
import { workspaceActions } from "../audit"
import { setUpYoursFirst } from "../refusals"
import type { ChangeLocation, ChangePage, ChangeQuestions, ChangeSecurity } from "../schema"

const change = async (scope: StaffScope, data: ChangePage | ChangeLocation | ChangeQuestions | ChangeSecurity) => {
  await scope.db.workspace.update({ where: { id: scope.workspaceId }, data, select: { id: true } })
  await audit(scope, { action: workspaceActions.changed, subject: ["workspace", scope.workspaceId], clientIds: [] })
}

/** What the public page says. */
export const changePage = (scope: StaffScope, input: ChangePage): Promise<void> => change(scope, input)

/** The questions and answers on the public page, in the order given. */
export const changeQuestions = (scope: StaffScope, input: ChangeQuestions): Promise<void> => change(scope, input)

/** Where the workspace is: its zone, and the country whose help lines are shown. */
export const changeLocation = (scope: StaffScope, input: ChangeLocation): Promise<void> => change(scope, input)

/**
 * Whether everybody who works here needs a second step. Who requires it has one, or would be the first who is shut out.
 * @throws setUpYoursFirst
 */
export const changeSecurity = async (scope: StaffScope, input: ChangeSecurity): Promise<void> => {
  const own = (await staffAccounts(scope)).find(({ staffId }) => staffId === scope.actor.staffId)
  if (input.requiresSecondStep && !own?.hasSecondStep) throw setUpYoursFirst()
  await change(scope, input)
}
