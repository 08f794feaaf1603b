import { helpLines } from "@/features/workspaces/content/help-lines"
import { isUnchecked } from "@/features/workspaces/rules"
import { now } from "@/lib/time/clock"
import { isLocalDate, type LocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"

/**
 * `npm run check:lines`: whether every help line was looked up lately, today or on the day that is given. A release's own
 * duty, and no test's: it ends with 1 and names those to look up again and to give a new date in content/help-lines.ts.
 */
const check = (day: LocalDate): number => {
  const unchecked = helpLines.filter((line) => isUnchecked(line, day))
  for (const { country, name, phone, sms, verifiedOn } of unchecked)
    console.info(`${country}  ${name}  ${phone ?? sms}  last looked up on ${verifiedOn}`)
  console.info(
    unchecked.length > 0
      ? `${unchecked.length} of ${helpLines.length} help lines must be looked up again before a release.`
      : `All ${helpLines.length} help lines have been looked up lately.`,
  )
  return unchecked.length > 0 ? 1 : 0
}

const asked = process.argv[2]
if (asked !== undefined && !isLocalDate(asked)) {
  console.error("Give a day as 2027-02-19, or none for today.")
  process.exitCode = 2
} else {
  process.exitCode = check(asked ?? localDateAt(now(), toTimeZone("UTC")))
}
