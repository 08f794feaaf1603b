import { aSession } from "@/features/identity/factory"
import { allClients, type Entries, each, everybody, signedIn } from "../entry"

const again = "kettle orchid ferry"

const audit = { none: "an account is a person's own and belongs to no workspace" } as const

export const identityEntries: Entries = {
  // The mailbox of nobody, each time another one, so that no limit is met. Without our cookie nothing is mailed.
  "identity.askForLink": {
    enter: everybody,
    input: () => ({ email: `nobody-${crypto.randomUUID()}@example.org` }),
    gets: each(everybody, "refused"),
    audit,
  },
  "identity.challenge": { enter: everybody, input: () => ({ email: "nobody@example.org" }), audit },
  "identity.secondStepAsked": { enter: everybody, audit },
  "identity.passkeyToSignIn": { enter: everybody, gets: each(everybody, "refused"), audit },
  "identity.passkeyToConfirm": { enter: signedIn, audit },
  "identity.beginPasskey": { enter: signedIn, input: () => ({}), audit },
  "identity.addPasskey": {
    enter: signedIn,
    input: () => ({ sealed: "", answer: "" }),
    gets: each(signedIn, "refused"),
    audit,
  },
  "identity.removePasskey": {
    enter: signedIn,
    input: () => ({ passkeyId: crypto.randomUUID() }),
    gets: each(signedIn, "not_found"),
    audit,
  },
  "identity.askForPasskey": { enter: signedIn, input: () => ({ asks: false }), audit },
  "identity.linkState": { enter: everybody, input: () => ({ token: "" }), audit },

  "identity.account": { enter: signedIn, audit },
  "identity.sessions": { enter: signedIn, audit },
  // The first client's own browser: everybody else finds nothing there.
  "identity.endSession": {
    enter: signedIn,
    input: async (world) => ({ sessionId: (await aSession(world.users.client)).sessionId }),
    gets: each(
      signedIn.filter((asker) => asker !== "client"),
      "not_found",
    ),
    audit,
  },
  "identity.endOtherSessions": { enter: signedIn, audit },
  "identity.changeName": { enter: signedIn, input: () => ({ name: "Marit" }), audit },
  // Password and second step are for who works somewhere; anyone else who asks is told so.
  "identity.beginSecondStep": {
    enter: signedIn,
    input: () => ({}),
    gets: each([...allClients, "deactivatedStaff"], "refused"),
    audit,
  },
  "identity.setPassword": {
    enter: signedIn,
    input: () => ({ password: again, sealed: "", code: "000000" }),
    gets: each(signedIn, "refused"),
    audit,
  },
  // Who has a second step proves it; whose sign-in is new and has none makes their first.
  "identity.renewRecoveryCodes": { enter: signedIn, input: () => ({}), audit },
  "identity.changePassword": {
    enter: signedIn,
    input: () => ({ password: again }),
    gets: each(signedIn, "refused"),
    audit,
  },
}
