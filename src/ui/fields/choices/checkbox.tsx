import { type ComponentProps, type ReactNode, useId } from "react"
import { describedBy, ErrorText } from "../field"
import { ChoiceRow } from "./choice-row"

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "label" | "about" | "className" | "children"> & {
  label: ReactNode
  about?: ReactNode
  error?: string | undefined
  /** Without a box around it. */
  bare?: boolean
}

/** One yes that can be taken back. */
export const Checkbox = ({ id, label, about, error, bare = false, ...rest }: CheckboxProps) => {
  const made = useId()
  const own = id ?? made
  return (
    <div className="grid min-w-0 content-start gap-2">
      <ChoiceRow
        {...rest}
        id={own}
        type="checkbox"
        label={label}
        about={about}
        bare={bare}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { about: undefined, error })}
      />
      {error && <ErrorText id={own}>{error}</ErrorText>}
    </div>
  )
}
