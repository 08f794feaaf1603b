import { cx } from "./class-names"

/** `main`: the one main action of a view. `quiet`: the others. `text`: asides. `danger`: cannot be undone. */
export type ButtonKind = "main" | "quiet" | "text" | "danger"
export type ButtonSize = "regular" | "small"

const kinds: Record<ButtonKind, string> = {
  main: "rounded-full font-semibold bg-accent text-accent-ink hover:bg-accent-hover active:bg-accent-hover border-transparent",
  quiet:
    "rounded-full font-semibold border-line-strong bg-transparent text-ink hover:border-ink-faint hover:bg-sunken active:bg-sunken",
  text: "rounded-field border-transparent text-ink underline decoration-line-strong decoration-1 underline-offset-[0.2em] hover:decoration-current",
  danger: "rounded-full border-alert bg-transparent font-semibold text-alert hover:bg-alert-wash active:bg-alert-wash",
}

const paddings: Record<ButtonKind, Record<ButtonSize, string>> = {
  main: { regular: "min-h-12 px-6", small: "min-h-11 px-5" },
  quiet: { regular: "min-h-12 px-6", small: "min-h-11 px-5" },
  text: { regular: "min-h-11", small: "min-h-9 text-small" },
  danger: { regular: "min-h-12 px-6", small: "min-h-11 px-5" },
}

/** The one look of everything that is pressed, shared by buttons and by links that look like them. */
export const buttonLook = (kind: ButtonKind = "quiet", size: ButtonSize = "regular", className?: string) =>
  cx(
    "relative inline-flex items-center justify-center gap-2 border text-base leading-tight",
    "transition-colors select-none disabled:cursor-default disabled:opacity-55 aria-disabled:cursor-default",
    paddings[kind][size],
    kinds[kind],
    kind !== "text" && "plain",
    className,
  )
