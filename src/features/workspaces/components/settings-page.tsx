import Link from "next/link"
import { paths } from "@/lib/paths"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Settings, StaffRow } from "../queries"
import { UncheckedLinesNotice } from "./help/unchecked-lines"
import { LocationForm } from "./location-form"
import { PageTextsForm } from "./page-texts-form"
import { QuestionsForm } from "./questions-form"
import { SecurityForm } from "./staff/security-form"
import { StaffSection } from "./staff/staff-section"

/** What the owner decides about the workspace. */
export const SettingsPage = ({ settings, staff }: { settings: Settings; staff: readonly StaffRow[] }) => (
  <div className="grid max-w-[44rem] gap-14">
    <PageHeading
      title="Settings"
      lead={
        <>
          Your public page is at <Link href={paths.public(settings.slug)}>/{settings.slug}</Link>.
        </>
      }
    />
    <UncheckedLinesNotice lines={settings.uncheckedLines} slug={settings.slug} />
    <Section title="Your public page">
      <PageTextsForm settings={settings} />
    </Section>
    <Section title="Questions and answers" lead="What people like to know before they write.">
      <QuestionsForm questions={settings.questions} />
    </Section>
    <Section title="Country and time zone">
      <LocationForm settings={settings} />
    </Section>
    <Section
      title="How your staff signs in"
      lead="A second step is an authenticator or a passkey, besides the e-mail or the password."
    >
      <SecurityForm requiresSecondStep={settings.requiresSecondStep} />
    </Section>
    <Section title="Who works here">
      <StaffSection staff={staff} />
    </Section>
  </div>
)
