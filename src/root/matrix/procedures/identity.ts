import { aSession } from "@/features/identity/factory"
import { allClients, type Entries, each, everybody, signedIn } from "../entry"

const again = "kettle orchid ferry"

export const identityEntries: Entries = {
  // The mailbox of nobody, each time another one, so that no limit is met. Without our cookie nothing is mailed.
  "identity.askForLink": {
    enter: everybody,
    input: () => ({ email: `nobody-${crypto.randomUUID()}@example.org` }),
    gets: each(everybody, "refused"),
  },
  "identity.linkState": { enter: everybody, input: () => ({ token: "" }) },

  "identity.account": { enter: signedIn },
  "identity.sessions": { enter: signedIn },
  // The first client's own browser: everybody else finds nothing there.
  "identity.endSession": {
    enter: signedIn,
    input: async (world) => ({ sessionId: (await aSession(world.users.client)).sessionId }),
    gets: each(
      signedIn.filter((asker) => asker !== "client"),
      "not_found",
    ),
  },
  "identity.endOtherSessions": { enter: signedIn },
  "identity.changeName": { enter: signedIn, input: () => ({ name: "Marit" }) },
  // Password and second step are for who works somewhere; anyone else who asks is told so.
  "identity.beginSecondStep": {
    enter: signedIn,
    input: () => ({}),
    gets: each([...allClients, "deactivatedStaff"], "refused"),
  },
  "identity.setPassword": {
    enter: signedIn,
    input: () => ({ password: again, sealed: "", code: "000000" }),
    gets: each(signedIn, "refused"),
  },
  "identity.changePassword": {
    enter: signedIn,
    input: () => ({ password: again }),
    gets: each(signedIn, "refused"),
  },
}
