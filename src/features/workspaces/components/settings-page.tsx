import Link from "next/link"
import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Settings, StaffRow } from "../queries"
import { UncheckedLinesNotice } from "./help/unchecked-lines"
import { LocationForm } from "./location-form"
import { PageTextsForm } from "./page-texts-form"
import { QuestionsForm } from "./questions-form"
import { SettingsFrame } from "./settings-frame"
import { SecurityForm } from "./staff/security-form"
import { StaffSection } from "./staff/staff-section"

type SettingsPageProps = {
  settings: Settings
  staff: readonly StaffRow[]
  /** what later rooms have to say here */
  children: ReactNode
}

/** What the owner decides about the workspace. */
export const SettingsPage = ({ settings, staff, children }: SettingsPageProps) => (
  <SettingsFrame slug={settings.slug}>
    <PageHeading
      title="Settings"
      lead={
        <>
          Your public page is at <Link href={paths.public(settings.slug)}>/{settings.slug}</Link>.
        </>
      }
    />
    <UncheckedLinesNotice lines={settings.uncheckedLines} slug={settings.slug} />
    <Section title="Your public page" id="page">
      <PageTextsForm settings={settings} />
    </Section>
    <Section id="questions" title="Questions and answers" lead="What people like to know before they write.">
      <QuestionsForm questions={settings.questions} />
    </Section>
    <Section id="location" title="Country and time zone">
      <LocationForm settings={settings} />
    </Section>
    {children}
    <Section
      id="sign-in"
      title="How your staff signs in"
      lead="A second step is an authenticator or a passkey, besides the e-mail or the password."
    >
      <SecurityForm requiresSecondStep={settings.requiresSecondStep} />
    </Section>
    <Section id="staff" title="Who works here">
      <StaffSection staff={staff} />
    </Section>
  </SettingsFrame>
)
