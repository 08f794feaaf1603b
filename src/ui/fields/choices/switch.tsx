import type { ComponentProps, ReactNode } from "react"

export type SwitchProps = Omit<
  ComponentProps<"input">,
  "type" | "label" | "about" | "role" | "className" | "children"
> & {
  label: ReactNode
  about?: ReactNode
}

/** On or off, at once. Inside a form that is sent, use a Checkbox. */
export const Switch = ({ label, about, ...input }: SwitchProps) => (
  <label className="relative flex min-h-12 cursor-pointer items-start justify-between gap-6 py-2.5 has-disabled:cursor-default has-disabled:opacity-55">
    <span className="grid leading-snug">
      <span>{label}</span>
      {about && <span className="mt-0.5 text-small text-ink-soft">{about}</span>}
    </span>
    <span className="relative mt-px flex-none">
      <input
        {...input}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
        role="switch"
        className="peer absolute inset-0 size-full cursor-[inherit] opacity-0"
      />
      <span
        aria-hidden="true"
        className="flex h-6.5 w-11 items-center rounded-full border-2 border-edge bg-paper px-0.5 transition-colors peer-checked:border-ink peer-checked:bg-ink peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-checked:[&>i]:translate-x-4.5 peer-checked:[&>i]:bg-paper forced-colors:peer-checked:[&>i]:bg-[ButtonText]"
      >
        <i className="size-4.5 rounded-full bg-edge forced-colors:bg-[ButtonText] transition-[translate,background-color]" />
      </span>
    </span>
  </label>
)
