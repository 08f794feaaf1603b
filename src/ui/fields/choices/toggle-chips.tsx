import { type ComponentProps, useId } from "react"
import { FieldSet, type FieldTexts } from "../field"

export type ToggleChipsProps = FieldTexts & {
  id?: string
  name?: string
  choices: readonly { value: string; label: string }[]
  /** `several`: any number of them; `one`: exactly one. */
  choose?: "several" | "one"
  values?: readonly string[] | undefined
  defaultValues?: readonly string[] | undefined
  onChoose?: (values: string[]) => void
  input?: Pick<ComponentProps<"input">, "ref" | "onChange" | "onBlur">
}

/** Words to touch: chosen ones are filled. Checkboxes (or radios) underneath, so keyboard and readers know them. */
export const ToggleChips = ({
  id,
  name,
  choices,
  choose = "several",
  values,
  defaultValues,
  onChoose,
  input,
  ...words
}: ToggleChipsProps) => {
  const made = useId()
  const own = id ?? made
  const toggled = (value: string) => {
    if (choose === "one") return [value]
    return values?.includes(value) ? values.filter((one) => one !== value) : [...(values ?? []), value]
  }
  return (
    <FieldSet {...words} id={own}>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <label key={value} className="relative cursor-pointer">
            <input
              {...input}
              {...(onChoose && { onChange: () => onChoose(toggled(value)) })}
              {...(values && { checked: values.includes(value) })}
              {...(defaultValues && { defaultChecked: defaultValues.includes(value) })}
              type={choose === "one" ? "radio" : "checkbox"}
              name={name ?? own}
              value={value}
              className="peer absolute inset-0 size-full cursor-[inherit] opacity-0"
            />
            <span className="flex min-h-11 items-center rounded-full border border-edge bg-surface px-4 transition-colors select-none hover:border-ink-faint peer-checked:border-ink peer-checked:bg-ink peer-checked:text-paper forced-colors:peer-checked:border-4 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent">
              {label}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  )
}
