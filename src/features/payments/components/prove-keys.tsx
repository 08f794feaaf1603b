"use client"

import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { paymentsApi } from "./api"

/** Asks the payment processor now; what it says comes as a line, and on the page. */
export const ProveKeys = ({ again }: { again: boolean }) => {
  const { pending, perform } = useAction()
  return (
    <div>
      <Button
        isPending={pending}
        onPress={() => void perform(() => paymentsApi.proveKeys.mutate(), "The payment processor has answered")}
      >
        {again ? "Ask it again" : "Ask the payment processor"}
      </Button>
    </div>
  )
}
