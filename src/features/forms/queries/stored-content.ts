import { readOnce } from "@/lib/read-once"
import { formContent } from "../schema"

/** What a version of a form asks, as it is stored. */
export const formContentOf = readOnce(formContent)
