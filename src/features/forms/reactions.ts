import { formAskedMail } from "@emails/forms/form-asked"
import { formToReviewMail } from "@emails/forms/form-to-review"
import { clientToNotify } from "@/features/clients/queries"
import { consentDecided } from "@/features/consents/events"
import { membershipsOf, practitionersOf } from "@/features/relationships/queries"
import { contactAsked, signalRaised } from "@/features/safety/events"
import { workspaceInstalled } from "@/features/workspaces/events"
import { paths } from "@/lib/paths"
import { reaction } from "@/server/data/events"
import type { Scope } from "@/server/data/scope"
import { sendMail, sendMails } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { installForms } from "./commands/install-forms"
import { formAsked, formSubmitted } from "./events"

/** A new workspace has the forms. */
export const giveForms = reaction(workspaceInstalled, "forms.giveForms", installForms)

/** Whoever has left meanwhile, or whose work is over, is not asked any more. */
const isStillAsked = async (scope: Scope, { clientId, relationshipId }: { clientId: string; relationshipId: string }) =>
  (await membershipsOf(scope, clientId)).some((one) => one.relationshipId === relationshipId && !one.isOver)

/** The client hears that a form waits, in neutral words and only where e-mail is safe. */
export const notifyOfForm = reaction(formAsked, "forms.tellOfForm", async (scope, asked) => {
  const client = await clientToNotify(scope, asked.clientId)
  if (!client?.safeEmail || !(await isStillAsked(scope, asked))) return
  await sendMail(scope, {
    mail: formAskedMail,
    key: `form-asked:${asked.requestId}`,
    to: recipient("client", asked.clientId),
    from: client.workspace.name,
    props: { name: client.name, workspace: client.workspace.name },
    link: { path: paths.forms(client.workspace.slug) },
  })
})

type Review = Readonly<{ key: string; relationshipId: string; path: (slug: string) => string }>

const notifyPractitioners = async (scope: Scope, { key, relationshipId, path }: Review) =>
  sendMails(
    scope,
    (await practitionersOf(scope, relationshipId)).map(({ id, workspace }) => ({
      mail: formToReviewMail,
      key: `${key}:${id}`,
      to: recipient("staff", id),
      from: workspace.name,
      props: { workspace: workspace.name },
      link: { path: path(workspace.slug) },
    })),
  )

/** Staff hears that a form is ready for review: no name, no words of it. */
export const notifyOfSubmission = reaction(
  formSubmitted,
  "forms.tellOfSubmission",
  (scope, { submissionId, relationshipId }) =>
    notifyPractitioners(scope, {
      key: `form-to-review:${submissionId}`,
      relationshipId,
      path: (slug) => paths.desk.submission(slug, submissionId),
    }),
)

/** A no is told to staff with the same words: nobody must wait for a session to find it. */
export const notifyOfNo = reaction(
  consentDecided,
  "forms.tellOfNo",
  async (scope, { clientId, decision }, { eventId }) => {
    if (decision === "yes") return
    const membership = (await membershipsOf(scope, clientId)).find(({ isOver }) => !isOver)
    if (!membership) return
    await notifyPractitioners(scope, {
      key: `consent-to-review:${eventId}`,
      relationshipId: membership.relationshipId,
      path: (slug) => paths.desk.relationship(slug, membership.relationshipId),
    })
  },
)

/** A No about safety is told to staff with the same words and leads where every mail may lead: nothing in it says that it is one. */
export const notifyOfSignal = reaction(signalRaised, "forms.tellOfSignal", (scope, { signalId, relationshipId }) =>
  notifyPractitioners(scope, { key: `signal-to-review:${signalId}`, relationshipId, path: paths.desk.today }),
)

/** ... and once more when they ask to be contacted; however often they change their mind about the way, it is one mail. */
export const notifyOfContact = reaction(contactAsked, "forms.tellOfContact", (scope, { signalId, relationshipId }) =>
  notifyPractitioners(scope, { key: `contact-to-review:${signalId}`, relationshipId, path: paths.desk.today }),
)
