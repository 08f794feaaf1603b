import { putAwayFirstHour } from "@/features/workspaces/commands/first-hour"
import type { StaffScope } from "@/server/data/scope"
import { firstHour } from "../queries"
import { firstHourNotDone } from "../refusals"

/**
 * Puts the list of the first hour away, for good.
 * @throws firstHourNotDone while a line is open
 */
export const putFirstHourAway = async (scope: StaffScope, hasSecondStep: boolean): Promise<void> => {
  const hour = await firstHour(scope, hasSecondStep)
  if (hour && hour.left > 0) throw firstHourNotDone()
  await putAwayFirstHour(scope)
}
