import type { ReactNode } from "react"

type Signs = Readonly<{ purpose: "inquiry" | "invitation" | "sign-in"; for: "inquiry" | "invitation" | "sign_in_link" }>

/**
 * One message: its subject and body, given plain formatted strings. `url` is the completed link, when the mail has one, and
 * `digits` what stands for a signed one where it cannot be opened.
 * `name` stays the same for ever: jobs that wait carry it.
 */
export type MailTemplate<P> = Readonly<{
  name: string
  subject: (props: P) => string
  Body: (props: P & { url?: string; digits?: string }) => ReactNode
  previewProps: P
  /** what its link is signed for, and the kind of row that is signed, which the mail goes to */
  signs?: Signs
}>

export const mailTemplate = <P>(name: string, parts: Omit<MailTemplate<P>, "name">): MailTemplate<P> => ({
  name,
  ...parts,
})

/** Any message, whatever it is given: what was asked for was checked against its own props. */
export type AnyMailTemplate = Readonly<{
  name: string
  subject: (props: never) => string
  Body: (props: never) => ReactNode
  previewProps: unknown
  signs?: Signs
}>
