"use client"

import { useState } from "react"
import type { ContactWay } from "@/features/clients/schema"
import { Button } from "@/ui/button"
import { type Failure, failureOf } from "@/ui/form/errors/failure"
import { FormFailure } from "@/ui/form/errors/form-failure"
import { whereTo } from "../rules"
import { safetyApi } from "./api"

type ContactAskedProps = {
  way: ContactWay
  phone: string | null
  practitioner: string
  days: string
  onChange: () => void
  onTakenBack: () => void
}

const asked: Readonly<Record<ContactWay, string>> = {
  email: "write you an e-mail",
  message: "send you a text message",
  voicemail: "call you, and to leave a voicemail if you do not answer",
}

/** What was asked for, where it goes and by when; and the ways to change it and to take it back. */
export const ContactAsked = ({ way, phone, practitioner, days, onChange, onTakenBack }: ContactAskedProps) => {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const takeBack = async () => {
    setPending(true)
    setFailure(null)
    try {
      await safetyApi.askForContact.mutate({ way: null })
      onTakenBack()
    } catch (error) {
      setFailure(failureOf(error))
      setPending(false)
    }
  }
  return (
    <div className="grid gap-3" role="status">
      <h3 className="font-sans text-base font-semibold tracking-normal">
        {practitioner} has been asked to {asked[way]}.
      </h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 text-small">
        <dt className="text-ink-soft">Where</dt>
        <dd>{whereTo(way, { phone })}</dd>
        <dt className="text-ink-soft">By</dt>
        <dd>usually within {days}</dd>
        <dt className="text-ink-soft">What it says</dt>
        <dd>nothing of what this is about</dd>
      </dl>
      {failure && <FormFailure failure={failure} onRetry={() => void takeBack()} />}
      <div className="flex flex-wrap gap-x-5">
        <Button kind="text" size="small" onPress={onChange}>
          Change this
        </Button>
        <Button kind="text" size="small" isPending={isPending} onPress={() => void takeBack()}>
          Take it back
        </Button>
      </div>
    </div>
  )
}
