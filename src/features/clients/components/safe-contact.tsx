import { type SafeContact as Safe, safeContactText } from "../rules"

type SafeContactProps = { contact: Safe & { email: string; phone: string | null; contactNote: string } }

/** How someone is reached, and where that is safe: always the two together. */
export const SafeContact = ({ contact }: SafeContactProps) => (
  <div className="grid gap-0.5 text-small">
    <p className="font-semibold">{safeContactText(contact)}</p>
    <p className="flex flex-wrap gap-x-4 text-ink-soft">
      <span className="break-all">{contact.email}</span>
      {contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>{contact.phone}</a>}
    </p>
    {contact.contactNote && <p className="text-ink-soft">{contact.contactNote}</p>}
  </div>
)
