/** One kind of what is written here, and everybody who can read it. */
export type Readers = Readonly<{ what: string; you: string; partner: string; practitioner: string; frontDesk: string }>

const yes = "yes"
const no = "no"

/** What row-level security in the database enforces, in words (prisma/migrations, "Walls"). */
export const whoReads: readonly Readers[] = [
  { what: "Your intake answers", you: yes, partner: no, practitioner: "once you have sent them", frontDesk: no },
  { what: "Your consents", you: yes, partner: no, practitioner: yes, frontDesk: no },
  {
    what: "A practice you keep for yourself",
    you: yes,
    partner: no,
    practitioner: "that you did it, not your words",
    frontDesk: no,
  },
  {
    what: "A practice for your practitioner",
    you: yes,
    partner: no,
    practitioner: "once you have sent it",
    frontDesk: no,
  },
  {
    what: "A practice for all of you",
    you: yes,
    partner: "once it has opened for all",
    practitioner: "once you have sent it",
    frontDesk: no,
  },
  { what: "A draft you have not sent", you: yes, partner: no, practitioner: no, frontDesk: no },
  {
    what: "Messages between you and your practitioner",
    you: yes,
    partner: "only where it says so",
    practitioner: yes,
    frontDesk: no,
  },
  { what: "How you are reached", you: yes, partner: no, practitioner: yes, frontDesk: yes },
  { what: "Your appointments", you: yes, partner: "those you attend together", practitioner: yes, frontDesk: yes },
  { what: "What you paid", you: yes, partner: "only their own part", practitioner: yes, frontDesk: yes },
]
