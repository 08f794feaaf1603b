"use client"

import { type ReactNode, useState } from "react"
import { Button } from "../button"
import { Notice } from "../feedback/notice"
import { failureWords } from "../form/errors/failure"
import { Dialog, DialogActions } from "./dialog"

export type ConfirmDialogProps = {
  title: ReactNode
  /** What will happen, and what will not. */
  children: ReactNode
  /** The verb of the action, such as "Cancel the appointment". */
  confirm: string
  keep?: string
  kind?: "main" | "danger"
  /** While it runs the dialog stays; when it throws, the dialog says why. */
  onConfirm: () => Promise<unknown>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks before something that cannot be taken back. */
export const ConfirmDialog = ({
  title,
  children,
  confirm,
  keep = "Keep it as it is",
  kind = "danger",
  onConfirm,
  ...rest
}: ConfirmDialogProps) => {
  const [pending, setPending] = useState(false)
  const [words, setWords] = useState<string | null>(null)
  const act = async (close: () => void) => {
    setPending(true)
    setWords(null)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setWords(failureWords(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog {...rest} alert title={title}>
      {(close) => (
        <>
          <div className="text-ink-soft">{children}</div>
          {words && (
            <Notice tone="alert" live>
              {words}
            </Notice>
          )}
          <DialogActions>
            <Button data-takes-focus onPress={close} isDisabled={pending}>
              {keep}
            </Button>
            <Button kind={kind} isPending={pending} onPress={() => void act(close)}>
              {confirm}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}
