import { somethingNew } from "../something-new"
import { mailTemplate } from "../template"

export const newMessageMail = mailTemplate("messaging/new-message", somethingNew)
