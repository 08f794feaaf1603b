"use client"

import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { safetyApi } from "./api"

/** Notes that somebody of the staff has read it. It stays open, and stays first on Today. */
export const AcknowledgeSignal = ({ signalId }: { signalId: string }) => {
  const { pending, perform } = useAction()
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        kind="main"
        isPending={pending}
        onPress={() => void perform(() => safetyApi.acknowledge.mutate({ signalId }), "Noted: you have read it.")}
      >
        I have read this
      </Button>
      <p className="text-small text-ink-soft">It stays open until somebody here writes down what was done.</p>
    </div>
  )
}
