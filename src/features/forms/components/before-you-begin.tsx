import Link from "next/link"
import { paths } from "@/lib/paths"
import type { OwnFormPage } from "../queries/own-forms"
import { aboutMinutes, notReadBy, readBy } from "../rules/labels"

/** What someone should know before the first field: how long, who reads, who does not, what may be skipped, what is not watched. */
export const BeforeYouBegin = ({ form, slug }: { form: OwnFormPage; slug: string }) => (
  <div className="measure grid gap-4">
    <p className="text-large">
      {aboutMinutes(form.content.minutes)}. You can stop at any point and go on later, here or on another device.
    </p>
    <p className="grid font-semibold">
      <span>{readBy(form.readers)}</span>
      {notReadBy(form.readers) && <span>{notReadBy(form.readers)}</span>}
    </p>
    <p className="text-ink-soft">
      Nobody watches answers as they come in. They are usually read on weekdays. If you need help now, use{" "}
      <Link href={paths.help(slug)}>Get help</Link>. Every question can be skipped, except the few that are marked as
      needed.
    </p>
    {form.confidences && (
      <p className="text-ink-soft">
        How confidences are handled here: {form.confidences} <Link href={paths.consents(slug)}>Read it in full</Link>.
      </p>
    )}
  </div>
)
