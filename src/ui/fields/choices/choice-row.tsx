import type { ComponentProps, ReactNode } from "react"
import { Icon } from "../../icon"
import { cx } from "../../look/class-names"

export type Choice = { value: string; label: ReactNode; about?: ReactNode; disabled?: boolean | undefined }

const signs = {
  radio: "rounded-full peer-checked:border-6 peer-checked:border-ink",
  checkbox: "rounded-[5px] peer-checked:border-ink peer-checked:bg-ink",
} as const

type ChoiceRowProps = Omit<ComponentProps<"input">, "type" | "label" | "about" | "className"> & {
  type: keyof typeof signs
  label: ReactNode
  about?: ReactNode
  /** Without a box around it, for a single tick in running text. */
  bare?: boolean
}

/** One choice as a row that can be touched anywhere. The native input keeps keyboard, form and reader behaviour. */
export const ChoiceRow = ({ type, label, about, bare = false, ...input }: ChoiceRowProps) => (
  <label
    className={cx(
      "relative flex cursor-pointer items-start gap-3 has-disabled:cursor-default has-disabled:opacity-55",
      bare
        ? "min-h-11 py-2.5"
        : "min-h-12 rounded-field border border-line bg-paper px-3.5 py-3 transition-colors hover:border-edge has-checked:border-ink has-checked:bg-surface has-checked:inset-ring has-checked:inset-ring-ink",
    )}
  >
    <span className="relative mt-[0.2em] flex-none">
      <input {...input} type={type} className="peer absolute inset-0 size-full cursor-[inherit] opacity-0" />
      <span
        aria-hidden="true"
        className={cx(
          "pointer-events-none flex size-4.5 items-center justify-center border-2 border-edge text-paper transition-colors",
          "peer-checked:[&>svg]:opacity-100 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-aria-invalid:border-alert",
          signs[type],
        )}
      >
        {type === "checkbox" && <Icon name="check" className="size-3.5 stroke-[2.4] opacity-0" />}
      </span>
    </span>
    <span className="grid leading-snug">
      <span>{label}</span>
      {about && <span className="mt-0.5 text-small text-ink-soft">{about}</span>}
    </span>
  </label>
)
