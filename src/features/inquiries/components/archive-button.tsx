"use client"

import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { inquiriesApi } from "./api"

/** Puts an inquiry away, and brings it back from the same place. */
export const ArchiveButton = ({ inquiryId, archived }: { inquiryId: string; archived: boolean }) => {
  const { pending, perform } = useAction()
  const act = () =>
    archived
      ? perform(() => inquiriesApi.bringBack.mutate({ inquiryId }), "Brought back")
      : perform(
          () => inquiriesApi.archive.mutate({ inquiryId }),
          "Put away. You find it under Archived, and can bring it back.",
        )
  return (
    <Button size="small" isPending={pending} onPress={() => void act()}>
      {archived ? "Bring back" : "Archive"}
    </Button>
  )
}
