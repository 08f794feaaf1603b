import { anAssignment, aResponse } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { aRelationship } from "@/features/relationships/factory"
import { setWeeklyHours } from "@/features/scheduling/commands/hours"
import { saveService } from "@/features/scheduling/commands/services"
import { weeklyHoursInput } from "@/features/scheduling/schema"
import { changePage, changeQuestions } from "@/features/workspaces/commands/change-settings"
import { skipLine } from "@/features/workspaces/commands/first-hour"
import { installWorkspace } from "@/features/workspaces/commands/install-workspace"
import { ownerOf } from "@/features/workspaces/factory"
import { installWorkspaceInput } from "@/features/workspaces/schema"
import { toMinorUnits } from "@/lib/money/money"
import { addDays, weekdayOf } from "@/lib/time/local-date"
import { inScope, type StaffActor, type StaffScope } from "@/server/data/scope"
import { secondSlug } from "../demo-accounts"
import { at, type Now, thisMorning } from "./days"

const place = installWorkspaceInput.parse({
  slug: secondSlug,
  name: "Sala Clara",
  profile: "coach",
  timeZone: "America/Mexico_City",
  country: "MX",
  currency: "MXN",
  owner: { name: "Marta Ruiz", email: "marta@sala-clara.example" },
})

/** Her first hour, half of it done: what is left stands on her Today. */
const setUp = async (scope: StaffScope) => {
  await changePage(scope, {
    name: place.name,
    headline: "Hablar despacio, para oír más.",
    intro: "Coaching for couples and for one, in Coyoacán and online; in Spanish and in English.",
    approach: "One hour, every second week, and something small to try in between.",
    contactNote: "Only I read it, on weekdays before noon.",
    replyWithinDays: 3,
  })
  await changeQuestions(scope, { questions: [{ question: "¿En español?", answer: "Sí, o en inglés." }] })
  await skipLine(scope, { line: "colleague", skips: true })
  const { hours } = weeklyHoursInput.parse({
    hours: [2, 3, 4].map((weekday) => ({ weekday, start: 10 * 60, end: 15 * 60 })),
  })
  await setWeeklyHours(scope, { hours })
  const session = { kind: "session" as const, staffId: scope.actor.staffId, summary: "", priceNote: "", blocks: [] }
  const terms = { depositPercent: 0, balanceDueDays: 0, noticeDays: 1, horizonDays: 60, bookable: false }
  const offer = (title: string, minutes: number, pesos: number) =>
    saveService(scope, { serviceId: null, ...session, ...terms, title, minutes, priceMinor: toMinorUnits(pesos * 100) })
  await offer("Primera charla", 30, 0)
  await offer("Sesión", 60, 1_400)
}

const city = { timeZone: place.timeZone }

/** Two who come together, with a practice of this week. */
const inesAndMateo = async (workspaceId: string, owner: StaffActor, { today }: Now) => {
  const { relationshipId, clients } = await aRelationship(
    { workspaceId, owner },
    {
      members: [
        { name: "Inés", email: "ines@example.org", ...city },
        { name: "Mateo", email: "mateo@example.org", ...city },
      ],
      createdAt: at(today, -16, 18),
    },
  )
  await everybodyAgrees(workspaceId, { clients, at: at(today, -15, 19) })
  const firstDate = addDays(today, -2)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients: clients.map(({ clientId }) => ({ clientId, ...city })),
    staff: owner,
    exercise: "two-minute-appreciation",
    rationale: "Before you talk about the move.",
    weekdays: [weekdayOf(firstDate)],
    minuteOfDay: 20 * 60,
    firstDate,
    until: addDays(today, 12),
    createdAt: at(today, -4, 17),
  })
  const [ines] = clients
  if (!ines) throw new Error("Inés is missing")
  await aResponse(workspaceId, occurrenceIds[0] ?? "", {
    client: ines.actor,
    at: at(today, -1, 4, 30),
    answers: {
      appreciation: { kind: "stems", fields: { trait: "Your calm.", action: "You made the coffee before I woke up." } },
    },
  })
}

/** Another place beside the first, begun as a real one is: other zone, money and words. Elif comes here, too. */
export const salaClara = async (_: unknown, now: Now) => {
  const begun = at(now.today, -20, 18)
  const { workspaceId } = await installWorkspace(place, begun)
  const owner = await ownerOf(workspaceId)
  await inScope({ workspaceId, actor: owner, now: begun }, setUp)
  await inesAndMateo(workspaceId, owner, now)
  const elif = await aRelationship(
    { workspaceId, owner },
    {
      members: [{ name: "Elif", email: "elif@example.org", timeZone: "Europe/Istanbul" }],
      createdAt: at(now.today, -6, 18),
    },
  )
  await everybodyAgrees(workspaceId, { clients: elif.clients, at: at(now.today, -5, 19) })
  await anInquiry(workspaceId, {
    name: "Lucía",
    email: "lucia@example.org",
    about: "me",
    words: "I moved here for someone, and I do not know any more whether I moved for us.",
    receivedAt: thisMorning(now),
  })
}
