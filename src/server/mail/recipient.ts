/** The tables that know an address: each room's wall file has `app.mail_to_<kind>` for the worker, which looks it up when it sends. */
const kinds = ["client", "inquiry", "invitation", "sign_in_link", "staff", "user"] as const
type Kind = (typeof kinds)[number]

/** Who a mail goes to: the row that knows the address. The queue holds no address, so none can be put into it. */
export type Recipient = Readonly<{ kind: Kind; id: string }>

export const recipient = (kind: Kind, id: string): Recipient => ({ kind, id })

export const isKind = (kind: string): kind is Kind => kinds.some((one) => one === kind)
