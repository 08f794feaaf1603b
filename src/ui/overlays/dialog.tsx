"use client"

import type { ReactNode } from "react"
import { Button as CloseButton } from "react-aria-components/Button"
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { Icon } from "../icon"
import { cx } from "../look/class-names"
import { veilLook } from "./overlay-look"

export { DialogTrigger } from "react-aria-components/Dialog"

export type DialogProps = {
  title: ReactNode
  /** Its content; as a function it gets `close`. */
  children: ReactNode | ((close: () => void) => ReactNode)
  /** Without a trigger around it, the dialog is opened and closed by these. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Interrupts and asks; it does not close by a click beside it. */
  alert?: boolean
  wide?: boolean
}

/** A window over the page. On a phone it rises from the bottom edge. Put it beside its button in a DialogTrigger. */
export const Dialog = ({ title, children, open, onOpenChange, alert = false, wide = false }: DialogProps) => (
  <ModalOverlay
    {...(open !== undefined && { isOpen: open })}
    {...(onOpenChange && { onOpenChange })}
    isDismissable={!alert}
    className={cx(veilLook, "items-end justify-center sm:items-center sm:p-6")}
  >
    <Modal
      className={cx(
        "arrive max-h-[92dvh] w-full overflow-y-auto rounded-t-pad border border-line bg-surface text-ink shadow-overlay sm:rounded-card",
        wide ? "sm:max-w-3xl" : "sm:max-w-lg",
      )}
    >
      <AriaDialog role={alert ? "alertdialog" : "dialog"} className="relative grid gap-4 p-6 outline-none sm:p-8">
        {({ close }) => (
          <>
            <Heading slot="title" className="pr-10 text-title">
              {title}
            </Heading>
            {!alert && (
              <CloseButton
                slot="close"
                className="absolute top-4 right-4 flex size-11 items-center justify-center rounded-full text-ink-faint hover:bg-sunken hover:text-ink sm:top-6 sm:right-6"
              >
                <Icon name="close" />
                <span className="sr-only">Close</span>
              </CloseButton>
            )}
            {typeof children === "function" ? children(close) : children}
          </>
        )}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

/** The row of actions at the end of a dialog, the main one last. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-3 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{children}</div>
)
