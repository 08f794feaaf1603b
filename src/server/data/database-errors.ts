import { Prisma } from "@/generated/prisma/client"

/** How PostgreSQL names the errors that we distinguish. */
const states = { serialization_failure: "40001", deadlock_detected: "40P01" } as const

type Told = Readonly<{ code?: unknown; constraint?: unknown; message?: unknown }>

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/**
 * PostgreSQL's own words about an error, however it came: from the driver itself, from Prisma's adapter, which keeps the
 * code and the message, or from Prisma, which wraps the adapter's.
 */
const detailsOf = (error: unknown): Told => {
  if (!isObject(error)) return {}
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const inner = error.meta?.driverAdapterError
    return inner ? detailsOf(inner) : { code: error.code === "P2034" ? states.deadlock_detected : undefined }
  }
  const { cause } = error
  if (isObject(cause) && "originalCode" in cause) return { code: cause.originalCode, message: cause.originalMessage }
  return error
}

/** Whether PostgreSQL ended a statement for this reason. */
export const failedBy = (error: unknown, state: keyof typeof states): boolean => detailsOf(error).code === states[state]

/** Integrity violations: unique, foreign key, check, exclusion. */
const isViolation = (code: unknown) => typeof code === "string" && code.startsWith("23")

/**
 * Whether the database refused a row because of this constraint or unique index, by its name in the migrations. For the one
 * constraint that a command turns into a refusal.
 */
export const isConstraint = (error: unknown, name: string): boolean => {
  const { code, constraint, message } = detailsOf(error)
  if (!isViolation(code)) return false
  // Prisma's adapter keeps the name in the message alone, in whatever quotation marks the server's language has.
  return constraint === name || (typeof message === "string" && message.match(/\w+/g)?.includes(name) === true)
}
