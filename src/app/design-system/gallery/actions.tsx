"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { TextArea } from "@/ui/fields/text-area"
import { LinkButton } from "@/ui/link-button"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import { Kbd } from "@/ui/overlays/kbd"
import { Menu } from "@/ui/overlays/menu"
import { Popover } from "@/ui/overlays/popover"
import { Tooltip } from "@/ui/overlays/tooltip"
import { Shelf } from "./shelf"

const pause = () => new Promise((resolve) => setTimeout(resolve, 1200))

const Dialogs = () => {
  const [open, setOpen] = useState<"message" | "cancel" | null>(null)
  const dialog = (which: typeof open) => ({
    open: open === which,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? which : null),
  })
  return (
    <>
      <Button onPress={() => setOpen("message")}>Write a message</Button>
      <Dialog {...dialog("message")} title="To both of them">
        {(close) => (
          <>
            <TextArea label="Your words" defaultValue="You named the same restlessness." />
            <DialogActions>
              <Button onPress={close}>Not now</Button>
              <Button kind="main" onPress={close}>
                Send
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
      <Button onPress={() => setOpen("cancel")}>Cancel the appointment</Button>
      <ConfirmDialog
        {...dialog("cancel")}
        title="Cancel Thursday, 18:30?"
        confirm="Cancel the appointment"
        onConfirm={pause}
      >
        Both of you get a neutral message. The deposit goes back within five working days.
      </ConfirmDialog>
    </>
  )
}

const Overlays = () => (
  <div className="flex flex-wrap items-center gap-3">
    <Dialogs />
    <Popover label="Who reads this" trigger={<Button kind="text">Who reads this?</Button>}>
      <p className="text-ink-soft">You and your practitioner. Jonas sees it only when both of you are done.</p>
    </Popover>
    <Menu
      label="Assignment"
      trigger={<Button>More</Button>}
      actions={[
        { key: "plan", label: "Change the plan" },
        { key: "pause", label: "Pause for a week" },
        { key: "end", label: "End this practice", danger: true },
      ]}
    />
    <Tooltip words="Carry this answer into the next session">
      <button type="button">
        <Kbd>C</Kbd>
      </button>
    </Tooltip>
    <Button onPress={() => toast("Saved. Marit can read it now.")}>Show a message</Button>
  </div>
)

export const Actions = () => {
  const [pending, setPending] = useState(false)
  return (
    <Shelf title="Actions" about="One main action a view. The others are quiet, asides are text.">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="main"
          isPending={pending}
          onPress={() => {
            setPending(true)
            void pause().then(() => setPending(false))
          }}
        >
          Send and mark reviewed
        </Button>
        <LinkButton href="/design-system">See open times</LinkButton>
        <Button kind="danger">Delete my account</Button>
        <Button kind="text">Not this time</Button>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="main" size="small">
          Begin
        </Button>
        <Button size="small">Change</Button>
        <Button kind="main" isDisabled>
          Book
        </Button>
        <Button kind="main" isPending>
          Send
        </Button>
      </div>
      <Overlays />
    </Shelf>
  )
}
