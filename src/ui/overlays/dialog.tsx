"use client"

import { type PointerEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react"
import { createPortal } from "react-dom"
import { Icon } from "../icon"
import { cx } from "../look/class-names"

export type DialogProps = {
  title: ReactNode
  /** Its content; as a function it gets `close`. */
  children: ReactNode | ((close: () => void) => ReactNode)
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Interrupts and asks; it does not close by a click beside it. */
  alert?: boolean
  wide?: boolean
}

/** Opens the browser's own modal, which keeps the focus inside and gives it back; the page behind stands still meanwhile. */
const useModal = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    const { documentElement: page } = document
    if (!element) return
    const hasScrollbar = innerWidth > page.clientWidth
    page.style.overflow = "hidden"
    if (hasScrollbar) page.style.scrollbarGutter = "stable"
    element.showModal()
    const first = element.querySelector<HTMLElement>("[data-takes-focus]")
    ;(first ?? element).focus()
    return () => {
      page.style.overflow = ""
      page.style.scrollbarGutter = ""
      element.close()
    }
  }, [])
  return dialog
}

/** A press that begins and ends on the veil; one that only ends there was a selection of words. */
const useBeside = (press: () => void) => {
  const began = useRef(false)
  const isBeside = ({ target, currentTarget }: PointerEvent) => target === currentTarget
  return {
    onPointerDown: (event: PointerEvent) => {
      began.current = isBeside(event)
    },
    onPointerUp: (event: PointerEvent) => {
      if (began.current && isBeside(event)) press()
    },
  }
}

const OpenDialog = ({ title, children, onOpenChange, alert = false, wide = false }: Omit<DialogProps, "open">) => {
  const titleId = useId()
  const dialog = useModal()
  const close = () => onOpenChange(false)
  const beside = useBeside(close)
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      role={alert ? "alertdialog" : "dialog"}
      aria-labelledby={titleId}
      onClose={(event) => !event.currentTarget.open && close()}
      {...(!alert && beside)}
      className={cx(
        "mx-auto mt-auto max-h-[92dvh] w-full max-w-none overflow-hidden rounded-t-pad border border-line bg-surface text-ink shadow-overlay outline-none backdrop:bg-veil",
        "transition-[opacity,translate] backdrop:transition-opacity starting:open:translate-y-1 starting:open:opacity-0 starting:open:backdrop:opacity-0",
        "sm:my-auto sm:w-[calc(100%-3rem)] sm:rounded-card",
        wide ? "sm:max-w-3xl" : "sm:max-w-lg",
      )}
    >
      <div className="relative grid max-h-[inherit] gap-4 overflow-y-auto p-6 pb-[calc(env(safe-area-inset-bottom)+1.5rem)] sm:p-8">
        <h2 id={titleId} className="pr-10 text-title">
          {title}
        </h2>
        {!alert && (
          <button
            type="button"
            onClick={close}
            className="absolute top-4 right-4 flex size-11 items-center justify-center rounded-full text-ink-faint hover:bg-sunken hover:text-ink sm:top-6 sm:right-6"
          >
            <Icon name="close" />
            <span className="sr-only">Close</span>
          </button>
        )}
        {typeof children === "function" ? children(close) : children}
      </div>
    </dialog>
  )
}

/** A window over the page; Escape closes it. On a phone it rises from the bottom edge. Its content starts afresh each time it opens. */
export const Dialog = ({ open, ...rest }: DialogProps) => open && createPortal(<OpenDialog {...rest} />, document.body)

/** The row of actions at the end of a dialog, the main one last. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-3 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{children}</div>
)
