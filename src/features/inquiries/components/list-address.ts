import { paths } from "@/lib/paths"
import { type InquiryListInput, inquiryListInput } from "../schema"

type Asked = Readonly<{ q?: string | undefined; state?: string | undefined; after?: string | undefined }>

/** What an address asks of the list; what it asks wrongly is left out. */
export const listAsked = ({ q, state, after }: Asked): InquiryListInput => {
  const wanted = inquiryListInput.safeParse({ search: q, state, ...(after && { after }) })
  return wanted.success ? wanted.data : inquiryListInput.parse({})
}

/** The address of the list as it stands, or of one inquiry beside it. */
export const listAddress = (slug: string, { search, state, after }: InquiryListInput, inquiryId?: string): string => {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(state !== "open" && { state }),
    ...(after && { after }),
  }).toString()
  const path = inquiryId ? paths.desk.inquiry(slug, inquiryId) : paths.desk.inquiries(slug)
  return query ? `${path}?${query}` : path
}
