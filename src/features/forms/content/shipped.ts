import type { ShippedForm } from "../schema"
import { individualIntake } from "./individual-intake"

/** The forms that every workspace has from its first day. */
export const shippedForms: readonly ShippedForm[] = [individualIntake]
