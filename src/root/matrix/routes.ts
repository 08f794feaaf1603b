import { anAssignment, aResponse } from "@/features/assignments/factory"
import { anExercise } from "@/features/exercises/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { anInvitation } from "@/features/invitations/factory"
import { aSafetySignal } from "@/features/safety/factory"
import { aService } from "@/features/scheduling/factory"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { type Asker, allClients, allStaff, clinicians, couple, everybody, signedIn } from "./entry"
import { aRequest, aSent } from "./procedures/forms"
import { intensive } from "./procedures/intensives"
import { paidOrder } from "./procedures/payments"
import { ownInterview } from "./procedures/scheduling"
import type { World } from "./world"

/**
 * One page of src/app, by its address without the groups. `opens` names who sees it; a visitor is sent to the sign-in by all
 * others, and everybody else finds nothing. `params` names an object of the couple, as in the entries of procedures.
 */
export type PageEntry = Readonly<{
  opens: readonly Asker[]
  params?: (world: World) => Promise<Record<string, string>>
  /** there are pages that are not there for a visitor either */
  visitor?: "not_found"
}>

const onlyClient = ["client"] as const
const owner = ["owner"] as const

/** A practice of the couple that both have sent and that has not opened. */
const practice = (world: World) =>
  world.once("practice", async () => {
    const { workspaceId, relationshipId, client, partner, owner: staff, now } = world
    const { occurrenceIds } = await anAssignment(workspaceId, {
      relationshipId,
      clients: [client, partner],
      staff,
      firstDate: localDateAt(now, toTimeZone("Europe/Oslo")),
      reveal: "never",
    })
    const [occurrenceId = ""] = occurrenceIds
    return { occurrenceId }
  })

const answered = async (world: World) => {
  const { occurrenceId } = await practice(world)
  await world.once("answer", () =>
    aResponse(world.workspaceId, occurrenceId, { client: world.client.actor, at: world.now }),
  )
  return { occurrenceId }
}

const session = async ({ harbour }: World) => {
  const { serviceId } = await aService(harbour, { kind: "session", bookable: false })
  return { serviceId }
}

/** Someone who has been invited and has no account: the link is theirs, no matter who carries it here. */
const invitation = (world: World) =>
  world.once("invitation", async () => {
    const { workspaceId, relationshipId, now } = world
    const { clientId, email } = await world.aNewClient()
    const { token } = await anInvitation({ workspaceId, relationshipId, clientId, email }, { createdAt: now })
    return { token }
  })

const appointment = async (world: World) => ({ appointmentId: (await ownInterview(world)).appointmentId })
const inquiry = async (world: World) => {
  const { inquiryId } = await world.once("inquiry", () => anInquiry(world.workspaceId))
  return { inquiryId }
}
const exercise = async (world: World) => {
  const { exerciseId } = await world.once("exercise", () => anExercise(world.workspaceId))
  return { exerciseId }
}
const request = async (world: World) => {
  const { requestId } = await world.once("form request", () => aRequest(world))
  return { requestId }
}
const relationship = async ({ relationshipId }: World) => ({ relationshipId })

export const pages: Readonly<Record<string, PageEntry>> = {
  "/": { opens: everybody },
  "/sign-in": { opens: everybody },
  "/sign-in/sent": { opens: everybody },
  // Open in tests; where nobody may sign up both are not there.
  "/sign-up": { opens: everybody },
  "/sign-up/confirm/[token]": { opens: everybody, params: async () => ({ token: "x" }) },
  "/sign-in/second-step": { opens: everybody },
  "/sign-in/link/[token]": { opens: everybody, params: async () => ({ token: "x" }) },
  "/places": { opens: signedIn },
  "/account": { opens: signedIn },
  "/invitations/[token]": { opens: everybody, params: invitation },

  "/[slug]": { opens: everybody },
  "/[slug]/help": { opens: everybody },
  "/[slug]/contact/sent": { opens: everybody },
  "/[slug]/contact/confirm/[token]": { opens: everybody, params: async () => ({ token: "x" }) },

  "/[slug]/today": { opens: allClients },
  "/[slug]/together": { opens: allClients },
  // Nothing has opened, so it is there for nobody.
  "/[slug]/together/[occurrenceId]": { opens: [], params: practice },
  "/[slug]/practices/[occurrenceId]": { opens: couple, params: practice },
  "/[slug]/practices/[occurrenceId]/end": { opens: couple, params: practice },
  "/[slug]/forms": { opens: allClients },
  "/[slug]/forms/[requestId]": { opens: onlyClient, params: request },
  "/[slug]/forms/[requestId]/fill": { opens: onlyClient, params: request },
  "/[slug]/consents": { opens: allClients },
  "/[slug]/messages": { opens: allClients },
  "/[slug]/appointments": { opens: allClients },
  "/[slug]/appointments/[appointmentId]": {
    opens: couple,
    params: async (world) => ({ appointmentId: (await intensive(world)).appointmentId }),
  },
  "/[slug]/appointments/book/[serviceId]": {
    opens: allClients,
    params: async (world) => ({ serviceId: (await ownInterview(world)).serviceId }),
  },
  "/[slug]/payments": { opens: allClients },
  "/[slug]/payments/[paymentId]": {
    opens: onlyClient,
    params: async (world) => ({ paymentId: (await paidOrder(world)).paymentId }),
  },
  "/[slug]/privacy": { opens: allClients },

  "/[slug]/desk": { opens: allStaff },
  "/[slug]/desk/inquiries": { opens: clinicians },
  "/[slug]/desk/inquiries/[inquiryId]": { opens: clinicians, params: inquiry },
  "/[slug]/desk/inquiries/[inquiryId]/invite": { opens: clinicians, params: inquiry },
  "/[slug]/desk/relationships": { opens: clinicians },
  "/[slug]/desk/relationships/new": { opens: clinicians },
  "/[slug]/desk/relationships/[relationshipId]": { opens: clinicians, params: relationship },
  "/[slug]/desk/relationships/[relationshipId]/assign": { opens: clinicians, params: relationship },
  "/[slug]/desk/reviews/[occurrenceId]": { opens: clinicians, params: answered },
  "/[slug]/desk/signals/[signalId]": {
    opens: clinicians,
    params: async ({ workspaceId, client, relationshipId, now }) => {
      const { signalId } = await aSafetySignal(workspaceId, { client: client.actor, relationshipId, at: now })
      return { signalId }
    },
  },
  "/[slug]/desk/submissions/[submissionId]": {
    opens: clinicians,
    params: async (world) => ({ submissionId: (await aSent(world)).submissionId }),
  },
  "/[slug]/desk/library": { opens: clinicians },
  "/[slug]/desk/library/[exerciseId]": { opens: clinicians, params: exercise },
  "/[slug]/desk/library/[exerciseId]/preview": { opens: clinicians, params: exercise },
  "/[slug]/desk/calendar": { opens: allStaff },
  "/[slug]/desk/calendar/hours": { opens: allStaff },
  "/[slug]/desk/calendar/[appointmentId]": { opens: allStaff, params: appointment },
  "/[slug]/desk/intensives": { opens: allStaff },
  "/[slug]/desk/payments": { opens: allStaff },
  "/[slug]/desk/settings": { opens: owner },
  "/[slug]/desk/settings/documents": { opens: owner },
  "/[slug]/desk/settings/services": { opens: owner },
  "/[slug]/desk/settings/services/[serviceId]": { opens: owner, params: session },

  // Only while `npm run bench` measures against it.
  "/floor": { opens: [], visitor: "not_found" },
}

/** Every other route over HTTP: its methods, and how it knows whom to answer. */
export const handlers: Readonly<
  Record<string, { methods: readonly string[]; knowsBy: "session" | "origin" | "signature" | "nothing" }>
> = {
  "/api/auth/[...nextauth]": { methods: ["GET", "POST"], knowsBy: "origin" },
  "/api/auth/link": { methods: ["POST"], knowsBy: "origin" },
  "/api/contact": { methods: ["POST"], knowsBy: "origin" },
  "/api/contact/confirm": { methods: ["POST"], knowsBy: "origin" },
  "/api/health": { methods: ["GET"], knowsBy: "nothing" },
  "/api/stripe": { methods: ["POST"], knowsBy: "signature" },
  "/api/trpc/[trpc]": { methods: ["GET", "POST"], knowsBy: "origin" },
  "/floor/trpc/[trpc]": { methods: ["GET"], knowsBy: "nothing" },
  "/[slug]/appointments/[appointmentId]/calendar": { methods: ["GET"], knowsBy: "session" },
}
