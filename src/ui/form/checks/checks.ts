import { zodResolver } from "@hookform/resolvers/zod"
import type { FieldValues, Resolver } from "react-hook-form"
import type { ZodMiniType } from "zod/mini"
import { plainError } from "@/lib/fields/plain-errors"

/** Checks by a command's schema. What is sent stays as it was typed: the procedure parses it once more. */
export const checksBy = <Input extends FieldValues, Output>(schema: ZodMiniType<Output, Input>) =>
  zodResolver(schema, { error: plainError }, { raw: true }) as Resolver<Input>
