"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { paths } from "@/lib/paths"
import { Button } from "@/ui/button"
import { type Failure, failureOf } from "@/ui/form/errors/failure"
import { FormFailure } from "@/ui/form/errors/form-failure"
import { formsApi } from "./api"

const commands = {
  begin: { words: "Begin", run: formsApi.begin.mutate },
  change: { words: "Change my answers", run: formsApi.change.mutate },
} as const

type OpenFormProps = { slug: string; requestId: string; command: keyof typeof commands; kind?: "main" | "quiet" }

/** Begins a form, or the next version of what was sent, and goes there. */
export const OpenForm = ({ slug, requestId, command, kind = "main" }: OpenFormProps) => {
  const router = useRouter()
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { words, run } = commands[command]
  const open = async () => {
    setPending(true)
    setFailure(null)
    try {
      await run({ requestId })
      router.push(paths.fillForm(slug, requestId))
    } catch (error) {
      setFailure(failureOf(error))
      setPending(false)
    }
  }
  return (
    <div className="grid justify-items-start gap-4">
      {failure && <FormFailure failure={failure} onRetry={() => void open()} />}
      <Button kind={kind} isPending={isPending} onPress={() => void open()}>
        {words}
      </Button>
    </div>
  )
}
