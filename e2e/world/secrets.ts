import type { Caller } from "./caller"
import type { Canaries } from "./canaries"
import type { WorldWithSecrets } from "./partner-world"

const fillIn = async (her: Caller, requestId: string, canaries: Canaries) => {
  await her.forms.begin.mutate({ requestId })
  const submissionId = (await her.forms.own.query({ requestId })).draft?.id ?? ""
  const answers = {
    adult: true,
    name: canaries.at("her full name"),
    country: canaries.at("her country"),
    brings: canaries.at("what brings her"),
    worry: canaries.at("what worries her"),
    safe: "talk",
    "safe-contact": canaries.at("how to speak with her safely"),
    rest: canaries.at("what else she wants known"),
  }
  const writing = { writer: crypto.randomUUID(), sequence: 1, replaces: [] }
  for (const [questionKey, value] of Object.entries(answers))
    await her.forms.saveAnswer.mutate({ submissionId, questionKey, value, ...writing })
  const documents = await her.consents.mine.query()
  const documentId = documents.find(({ key }) => key === "service")?.documentId ?? ""
  for (const decision of ["no", "yes"] as const) await her.consents.decide.mutate({ documentId, decision })
  await her.forms.submit.mutate({ submissionId })
  canaries.keep("her submission", submissionId)
}

const answerPractice = async (her: Caller, occurrenceId: string, canaries: Canaries) => {
  await her.assignments.start.mutate({ occurrenceId })
  const keep = (stepKey: string, value: object, audience: "only_me" | "practitioner" | "relationship") =>
    her.assignments.saveAnswer.mutate({
      occurrenceId,
      stepKey,
      value: value as never,
      audience,
      writer: crypto.randomUUID(),
      sequence: 1,
      replaces: [],
    })
  const own = (place: string) => ({ own: canaries.at(place) })
  await keep("words", { kind: "feelings", words: [own("a word meant for both, not opened yet")] }, "relationship")
  await keep("needs", { kind: "needs", needs: [own("a second need she kept to herself")] }, "only_me")
  await keep("line", { kind: "line", text: canaries.at("a second line for her practitioner") }, "practitioner")
  await her.assignments.submit.mutate({ occurrenceId })
}

/** What Marit does alone: her form and consents, her practice, a message to the practitioner, her number. */
export const herPrivateWeek = async (her: Caller, world: WorldWithSecrets, canaries: Canaries) => {
  await fillIn(her, world.hers.requestId, canaries)
  await answerPractice(her, world.waitingId, canaries)
  const { relationshipId } = world
  await her.messaging.reply.mutate({
    messageId: crypto.randomUUID(),
    relationshipId,
    to: "practitioner",
    body: canaries.at("her message to the practitioner"),
  })
}

const writeNote = (
  staff: Caller,
  { relationshipId }: WorldWithSecrets,
  canaries: Canaries,
  kind: "note" | "process_note",
) =>
  staff.notes.write.mutate({
    noteId: crypto.randomUUID(),
    relationshipId,
    kind,
    body: canaries.at(`a ${kind.replace("_", " ")}`),
  })

/** A note in the couple's record: both read that it was written, neither reads its words. */
export const aNoteOnRecord = (staff: Caller, world: WorldWithSecrets, canaries: Canaries) =>
  writeNote(staff, world, canaries, "note")

/** What the practitioner writes that is for Marit, or for nobody else at all. */
export const whatStaffWrites = async (staff: Caller, world: WorldWithSecrets, canaries: Canaries) => {
  const { relationshipId, openedId, hers } = world
  await writeNote(staff, world, canaries, "process_note")
  await staff.messaging.write.mutate({
    messageId: crypto.randomUUID(),
    relationshipId,
    to: hers.clientId,
    body: canaries.at("a message to her alone"),
  })
  await staff.assignments.comment.mutate({
    messageId: crypto.randomUUID(),
    occurrenceId: openedId,
    to: hers.clientId,
    body: canaries.at("a comment to her alone"),
    reviewed: false,
    seen: null,
  })
}
