"use client"

import { ListBox, ListBoxItem, type ListBoxProps } from "react-aria-components/ListBox"
import { Icon } from "../../icon"
import { optionLook } from "../../overlays/overlay-look"

export type Option = { value: string; label: string; about?: string | undefined; disabled?: boolean | undefined }

/** The open list of a select or combobox. */
export const OptionList = ({ options, empty }: { options?: readonly Option[]; empty?: string }) => (
  <ListBox<Option>
    {...(options && ({ items: options } satisfies Pick<ListBoxProps<Option>, "items">))}
    renderEmptyState={() => <p className="px-3 py-2.5 text-small text-ink-faint">{empty ?? "Nothing fits."}</p>}
    className="grid gap-0.5 p-1.5 outline-none"
  >
    {({ value, label, about, disabled = false }) => (
      <ListBoxItem id={value} textValue={label} isDisabled={disabled} className={optionLook}>
        {({ isSelected }) => (
          <>
            <span className="grid">
              {label}
              {about && <span className="text-small text-ink-faint">{about}</span>}
            </span>
            {isSelected && <Icon name="check" />}
          </>
        )}
      </ListBoxItem>
    )}
  </ListBox>
)
