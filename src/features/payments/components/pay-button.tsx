"use client"

import { useCallback, useState } from "react"
import { Button } from "@/ui/button"
import { failureOf } from "@/ui/form/errors/failure"
import { useReturn } from "@/ui/shell/fresh-on-return"
import { paymentsApi } from "./api"

/** Leads to the processor's page for one instalment. What goes wrong is said beside the button. */
export const PayButton = ({ instalmentId, label }: { instalmentId: string; label: string }) => {
  const [isPending, setPending] = useState(false)
  const [says, setSays] = useState<string | null>(null)
  useReturn(useCallback(() => setPending(false), []))
  const pay = async () => {
    setPending(true)
    setSays(null)
    try {
      const { url } = await paymentsApi.pay.mutate({ instalmentId })
      window.location.assign(url)
    } catch (error) {
      const failure = failureOf(error)
      setSays(
        "says" in failure
          ? failure.says
          : "We could not reach the payment page. Nothing was charged. Please try again.",
      )
      setPending(false)
    }
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button kind="main" onPress={pay} isPending={isPending}>
        {label}
      </Button>
      <p role="status" className="text-small text-alert empty:hidden">
        {says}
      </p>
    </div>
  )
}
