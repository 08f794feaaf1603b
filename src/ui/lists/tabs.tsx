"use client"

import type { ReactNode } from "react"
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs"

type TabsProps = {
  label: string
  tabs: readonly { key: string; title: ReactNode; content: ReactNode }[]
  chosen?: string
  onChoose?: (key: string) => void
}

const tab =
  "flex min-h-11 cursor-default items-center border-b-2 border-transparent px-1 whitespace-nowrap text-ink-soft outline-none transition-colors hover:text-ink selected:border-ink selected:font-semibold selected:text-ink focus-visible:outline-3 focus-visible:-outline-offset-2 focus-visible:outline-accent"

/** Several views of one thing. Where each view has an address of its own, use LinkTabs instead. */
export const Tabs = ({ label, tabs, chosen, onChoose }: TabsProps) => (
  <AriaTabs
    {...(chosen !== undefined && { selectedKey: chosen })}
    {...(onChoose && { onSelectionChange: (key) => onChoose(String(key)) })}
    className="grid gap-5"
  >
    <TabList aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line">
      {tabs.map(({ key, title }) => (
        <Tab key={key} id={key} className={tab}>
          {title}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ key, content }) => (
      <TabPanel key={key} id={key} className="outline-none">
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
)
