import { useId } from "react"
import { Icon } from "../icon"
import { buttonLook } from "../look/button-look"
import { controlLook } from "./field-look"

type SearchBoxProps = {
  /** What is searched, such as "Search relationships". */
  label: string
  action: string
  name?: string
  value?: string
  /** Other parts of the address to keep, such as a chosen filter. */
  keep?: Readonly<Record<string, string>>
}

/** A search that is an address: it works without JavaScript and can be shared or gone back to. */
export const SearchBox = ({ label, action, name = "q", value = "", keep = {} }: SearchBoxProps) => {
  const id = useId()
  return (
    <search>
      <form action={action} method="get" className="flex max-w-md flex-wrap gap-2">
        {Object.entries(keep).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <div className="relative min-w-0 flex-[1_1_10rem]">
          <label htmlFor={id} className="sr-only">
            {label}
          </label>
          <Icon
            name="search"
            className="pointer-events-none absolute top-1/2 left-[0.875rem] -translate-y-1/2 text-ink-faint"
          />
          <input
            id={id}
            type="search"
            name={name}
            defaultValue={value}
            placeholder={label}
            autoComplete="off"
            className={`pl-[2.5rem]! ${controlLook}`}
          />
        </div>
        <button type="submit" className={buttonLook("quiet")}>
          Search
        </button>
      </form>
    </search>
  )
}
