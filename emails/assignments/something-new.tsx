import { somethingNew } from "../something-new"
import { mailTemplate } from "../template"

export const somethingNewMail = mailTemplate("assignments/something-new", somethingNew)
