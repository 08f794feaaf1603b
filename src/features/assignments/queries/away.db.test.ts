import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { anAssignment, aResponse, aReveal } from "../factory"
import { practiceOf } from "./practice"
import { openedList, openedOf } from "./together"

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 20))

it("tells someone who was away and came back nothing of what opened among the others meanwhile", async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [, jonas] = clients
  if (!jonas) throw new Error("a couple has two")
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    firstDate: toLocalDate("2026-11-05"),
    lastDate: toLocalDate("2026-11-05"),
  })
  const [occurrenceId = ""] = occurrenceIds
  const place = { kind: "emotional_map_affect", point: { valence: 0.2, arousal: 0.1 } } as const
  for (const { actor } of clients)
    await aResponse(workspaceId, occurrenceId, { client: actor, at: at(6), answers: { place } })
  await aReveal(workspaceId, occurrenceId, at(6))
  const asks = () =>
    inScope({ workspaceId, actor: jonas.actor, now: at(12) }, async (scope) => ({
      list: (await openedList(scope, {})).opened.map((one) => one.occurrenceId),
      page: await openedOf(scope, occurrenceId).then(
        () => "shown",
        (refused: { code: string }) => refused.code,
      ),
      isOpened: (await practiceOf(scope, occurrenceId)).isOpened,
    }))
  expect(await asks()).toEqual({ list: [occurrenceId], page: "shown", isOpened: true })
  await inScope({ workspaceId, actor: owner, now: at(10) }, ({ db }) =>
    db.member.updateMany({
      where: { workspaceId, relationshipId, clientId: jonas.clientId },
      data: { joinedAt: at(10) },
    }),
  )
  expect(await asks()).toEqual({ list: [], page: "NOT_FOUND", isOpened: false })
})
