"use client"

import { useRouter } from "next/navigation"
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete"
import { Dialog } from "react-aria-components/Dialog"
import { Header } from "react-aria-components/Header"
import { Collection, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { Input, TextField } from "react-aria-components/TextField"
import { Icon } from "../icon"
import { cx } from "../look/class-names"
import { optionLook, veilLook } from "./overlay-look"

export type PaletteItem = {
  href: string
  label: string
  /** A faint word at the end of the line, such as "client". */
  aside?: string
  /** Other words it is found by. */
  words?: string
}

export type PaletteGroup = { title: string; items: readonly PaletteItem[] }

type CommandPaletteDialogProps = {
  groups: readonly PaletteGroup[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

const Line = ({ item }: { item: PaletteItem }) => (
  <ListBoxItem id={item.href} textValue={`${item.label} ${item.words ?? ""}`} className={optionLook}>
    {item.label}
    {item.aside && <span className="text-small text-ink-faint">{item.aside}</span>}
  </ListBoxItem>
)

/** The open palette: one field, and below it the pages that fit. Enter goes there. */
export const CommandPaletteDialog = ({ groups, open, onOpenChange }: CommandPaletteDialogProps) => {
  const router = useRouter()
  const { contains } = useFilter({ sensitivity: "base" })
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable
      className={cx(veilLook, "items-start justify-center px-4 pt-[12dvh]")}
    >
      <Modal className="arrive w-full max-w-xl overflow-hidden rounded-card border border-line bg-surface text-ink shadow-overlay">
        <Dialog aria-label="Go to" className="outline-none">
          <Autocomplete filter={contains}>
            <TextField aria-label="Go to" autoFocus className="flex items-center gap-3 border-b border-line px-5">
              <Icon name="search" className="text-ink-faint" />
              <Input
                role="combobox"
                aria-expanded="true"
                aria-haspopup="listbox"
                placeholder="Go to a page or a person"
                className="min-w-0 flex-1 bg-transparent py-4 text-large outline-none"
              />
            </TextField>
            <ListBox<PaletteGroup>
              aria-label="Pages"
              items={groups.map((group) => ({ ...group, id: group.title }))}
              selectionMode="none"
              onAction={(href) => {
                onOpenChange(false)
                router.push(String(href))
              }}
              renderEmptyState={() => <p className="px-3 py-6 text-center text-ink-faint">Nothing matches.</p>}
              className="max-h-[50dvh] overflow-y-auto p-2 outline-none"
            >
              {(group) => (
                <ListBoxSection id={group.title} className="not-first:mt-3">
                  <Header className="px-3 py-1.5 text-small font-semibold text-ink-faint">{group.title}</Header>
                  <Collection items={group.items.map((item) => ({ ...item, id: item.href }))}>
                    {(item) => <Line item={item} />}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
