"use client"

import { Button } from "../button"
import { Notice } from "../feedback/notice"
import { LinkButton } from "../link-button"

export const offlineNoteId = "not-saved-yet"

/** Private words are not put into the storage of a device that others may use: until the connection is back they live here. */
export const OfflineNote = ({ onRetry, leaveHref }: { onRetry: () => void; leaveHref: string }) => (
  <div id={offlineNoteId} tabIndex={-1} className="mb-5 rounded-card">
    <Notice
      tone="wait"
      live
      title="The connection is gone"
      action={
        <>
          <Button size="small" onPress={onRetry}>
            Try now
          </Button>
          <LinkButton kind="text" size="small" href={leaveHref}>
            Leave without the last words
          </LinkButton>
        </>
      }
    >
      You can go on. Your last words are kept in this open page only, not on the device, and are saved by themselves
      when the connection is back.
    </Notice>
  </div>
)
