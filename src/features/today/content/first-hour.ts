import { paths } from "@/lib/paths"
import type { FirstHourLine } from "../rules"

type Words = Readonly<{
  title: string
  /** One line of sense. */
  sense: string
  /** The very place; none where the line is done by a button of its own. */
  href?: (slug: string) => string
  /** What somebody says who leaves it out. */
  leftOut?: string
}>

const settings = (part: string) => (slug: string) => `${paths.desk.settings(slug)}#${part}`

/** What the list of the first hour says. */
export const firstHourWords: Readonly<Record<FirstHourLine, Words>> = {
  second_step: {
    title: "Sign in with a second step",
    sense: "A mailed link alone should not open what clients write.",
    href: () => `${paths.account}#second-step`,
  },
  page: {
    title: "Say who you are",
    sense: "Your first sentence, and how you work, on the public page.",
    href: settings("page"),
  },
  services: {
    title: "Say what you offer",
    sense: "A name, a length and a price; visitors read them on your page.",
    href: paths.desk.services,
  },
  hours: {
    title: "Say when you are open",
    sense: "Clients are offered times only inside these hours.",
    href: paths.desk.hours,
  },
  documents: {
    title: "Make the privacy notice yours",
    sense: "It should name you, and the law where you work.",
    href: paths.desk.documents,
    leftOut: "The shipped words fit",
  },
  payments: {
    title: "See that payments work",
    sense: "One question to the payment processor, with your keys.",
    href: settings("payments"),
    leftOut: "I take no payments here",
  },
  mail: {
    title: "Send yourself a test mail",
    sense: "Clients hear of dates and messages by mail. This one goes the same way.",
  },
  colleague: {
    title: "Add a colleague",
    sense: "Each has an own account, and sees no more than the work needs.",
    href: settings("staff"),
    leftOut: "I work alone",
  },
  client: {
    title: "Invite your first client",
    sense: "It is checked off when they have come in.",
    href: paths.desk.newRelationship,
  },
}
