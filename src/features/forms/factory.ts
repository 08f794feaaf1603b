import { installConsents } from "@/features/consents/commands/consents"
import { aRelationship, type GivenRelationship } from "@/features/relationships/factory"
import type { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { inScope, type StaffActor } from "@/server/data/scope"
import { installForms } from "./commands/install-forms"
import { individualIntake } from "./content/individual-intake"
import type { Answers } from "./schema"

export type GivenRequest = { relationshipId: string; clientId: string; at: Date; formKey?: string }

/** That a client was asked for a form at a given date; the workspace's forms and documents are there from then on. Nobody is told. */
export const aFormRequest = (
  workspaceId: string,
  { relationshipId, clientId, at, formKey = individualIntake.key }: GivenRequest,
) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" }, now: at }, async (scope) => {
    await installForms(scope)
    await installConsents(scope)
    const version = await scope.db.formVersion.findFirstOrThrow({
      where: { workspaceId, form: { key: formKey } },
      orderBy: { version: "desc" },
      select: { id: true },
    })
    const requestId = uuidV7(at)
    await scope.db.formRequest.createMany({
      data: [{ workspaceId, id: requestId, formVersionId: version.id, relationshipId, clientId, askedAt: at }],
    })
    return { requestId, formVersionId: version.id, relationshipId, clientId }
  })

/** A relationship whose members were all asked for the intake form, each alone, at a given date. */
export const aRelationshipInIntake = async (
  workspace: { workspaceId: string; owner: { staffId: string } },
  { at, ...given }: GivenRelationship & { at: Date },
) => {
  const { relationshipId, title, clients } = await aRelationship(workspace, {
    createdAt: at,
    accepted: false,
    ...given,
  })
  const members: ((typeof clients)[number] & Awaited<ReturnType<typeof aFormRequest>>)[] = []
  for (const client of clients) {
    const request = await aFormRequest(workspace.workspaceId, { relationshipId, clientId: client.clientId, at })
    members.push({ ...client, ...request })
  }
  return { relationshipId, title, members }
}

/** What someone might say in the shipped intake form. */
export const intakeAnswers: Answers = {
  adult: true,
  name: "Marit Solheim",
  address: "Marit, she",
  country: "Norway",
  region: "Vestland",
  brings:
    "We are kind to each other and we plan well. It has been two years since we talked about anything that matters, and I notice that I have stopped trying.",
  hope: "That an ordinary Sunday feels like something we both chose.",
  worry: "That I say it out loud and he hears only that he has failed.",
  shape: "one",
  tried: ["talks", "reading", "help-alone"],
  "help-before": "Having someone who did not take sides was good. It ended when I moved.",
  sure: 8,
  safe: "yes",
  health: { skipped: true },
  access: ["breaks", "plan"],
  "access-more": "A walk at lunch, if there is time.",
}

export type GivenSubmission = {
  requestId: string
  formVersionId: string
  relationshipId: string
  clientId: string
  version?: number
  answers?: Answers
  startedAt: Date
  /** null: a draft */
  submittedAt: Date | null
  read?: { by: StaffActor; at: Date }
}

/** One version of what a client said, at given dates. Nobody is told; for histories. */
export const aSubmission = async (
  workspaceId: string,
  { version = 1, answers = intakeAnswers, startedAt, submittedAt, read, ...given }: GivenSubmission,
) => {
  const submissionId = uuidV7(startedAt)
  const { clientId, requestId, formVersionId, relationshipId } = given
  const request = { clientId, requestId, formVersionId, relationshipId }
  await inScope({ workspaceId, actor: { kind: "client", clientId, userId: "" }, now: startedAt }, async ({ db }) => {
    await db.submission.createMany({ data: [{ workspaceId, id: submissionId, ...request, version, startedAt }] })
    await db.formAnswer.createMany({
      data: Object.entries(answers).map(([questionKey, value], index) => ({
        workspaceId,
        submissionId,
        clientId,
        questionKey,
        value: value as Prisma.InputJsonValue,
        writer: submissionId,
        sequence: index + 1,
        savedAt: submittedAt ?? startedAt,
      })),
    })
    if (!submittedAt) return
    await db.formAnswer.updateMany({ where: { workspaceId, submissionId }, data: { submittedAt } })
    await db.submission.updateMany({ where: { workspaceId, id: submissionId }, data: { submittedAt } })
  })
  if (read)
    await inScope({ workspaceId, actor: read.by, now: read.at }, ({ db }) =>
      db.submission.updateMany({ where: { workspaceId, id: submissionId }, data: { readAt: read.at } }),
    )
  return { submissionId, ...request }
}
