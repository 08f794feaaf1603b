"use client"

import { useState } from "react"
import type { ContactWay } from "@/features/clients/schema"
import { Button } from "@/ui/button"
import { RadioGroup } from "@/ui/fields/choices/radio-group"
import { type Failure, failureOf } from "@/ui/form/errors/failure"
import { FormFailure } from "@/ui/form/errors/form-failure"
import { askLabels, whereTo } from "../rules"
import { safetyApi } from "./api"

type AskForContactProps = {
  ways: readonly ContactWay[]
  phone: string | null
  practitioner: string
  onSaved: () => Promise<unknown>
  onAsked: (way: ContactWay) => void
}

const notNow = "not-now"

/** "Please contact me": only by what was marked as safe, and only when it is asked for. */
export const AskForContact = ({ ways, phone, practitioner, onSaved, onAsked }: AskForContactProps) => {
  const [chosen, setChosen] = useState(notNow)
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const way = ways.find((one) => one === chosen)
  const ask = async () => {
    if (!way) return
    setPending(true)
    setFailure(null)
    try {
      await onSaved()
      await safetyApi.askForContact.mutate({ way })
      onAsked(way)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <div className="grid gap-4">
      <RadioGroup
        label={`Shall ${practitioner} contact you?`}
        choices={[
          ...ways.map((one) => ({ value: one, label: askLabels[one], about: `To ${whereTo(one, { phone })}.` })),
          { value: notNow, label: "Not now" },
        ]}
        value={chosen}
        onChoose={setChosen}
      />
      {failure && <FormFailure failure={failure} onRetry={() => void ask()} />}
      {way && (
        <Button className="justify-self-start" isPending={isPending} onPress={() => void ask()}>
          Please contact me
        </Button>
      )}
    </div>
  )
}
