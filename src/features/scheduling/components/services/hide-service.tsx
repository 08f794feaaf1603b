"use client"

import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { schedulingApi } from "../api"

/** Takes a service off the public page and out of booking, or brings it back. */
export const HideService = ({ serviceId, isHidden }: { serviceId: string; isHidden: boolean }) => {
  const { pending, perform } = useAction()
  const act = isHidden ? schedulingApi.showService : schedulingApi.hideService
  return (
    <Button
      kind="text"
      size="small"
      isPending={pending}
      onPress={() =>
        void perform(() => act.mutate({ serviceId }), isHidden ? "It is on your page again" : "It is off your page")
      }
    >
      {isHidden ? "Show it again" : "Hide it"}
    </Button>
  )
}
