"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { inquiriesApi } from "./api"

/** Puts an inquiry away, and brings it back from the same place. */
export const ArchiveButton = ({ inquiryId, archived }: { inquiryId: string; archived: boolean }) => {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const act = async () => {
    setPending(true)
    try {
      await (archived ? inquiriesApi.bringBack : inquiriesApi.archive).mutate({ inquiryId })
      toast(archived ? "Brought back" : "Put away. You find it under Archived, and can bring it back.")
      router.refresh()
    } catch {
      toast("This did not work. Please try again in a moment.", "alert")
    } finally {
      setPending(false)
    }
  }
  return (
    <Button size="small" isPending={pending} onPress={() => void act()}>
      {archived ? "Bring back" : "Archive"}
    </Button>
  )
}
