"use client"

import { FormCheckboxGroup } from "@/ui/form/bound/choice-fields"
import { FormTextField } from "@/ui/form/bound/text-field"

const ways = [
  { value: "email", label: "E-mail", about: "Needed for the invitation." },
  { value: "message", label: "Text message" },
  { value: "voicemail", label: "Voicemail" },
] as const

/** One person to invite: their name, and how they are reached. A known client keeps what is on their own card. */
export const PersonFields = ({ prefix, known = false }: { prefix: string; known?: boolean }) => (
  <>
    <div className="grid gap-5 sm:grid-cols-2">
      <FormTextField
        name={`${prefix}.name`}
        label="Name"
        about="As they like it; their partners read it too."
        autoComplete="off"
      />
      <FormTextField
        name={`${prefix}.email`}
        type="email"
        label="Their own address"
        about="One that only they read."
        autoComplete="off"
        readOnly={known}
      />
    </div>
    {!known && (
      <div className="grid gap-5 sm:grid-cols-2">
        <FormTextField name={`${prefix}.phone`} type="tel" label="Phone" optional autoComplete="off" />
        <FormTextField
          name={`${prefix}.contactNote`}
          label="Before you reach out"
          optional
          autoComplete="off"
          placeholder="Never before noon"
        />
        <div className="sm:col-span-2">
          <FormCheckboxGroup name={`${prefix}.safe`} label="Safe to reach by" choices={ways} />
        </div>
      </div>
    )}
  </>
)
