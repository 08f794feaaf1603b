"use client"

import { useRouter } from "next/navigation"
import { useWatch } from "react-hook-form"
import { paths } from "@/lib/paths"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormSelect } from "@/ui/form/bound/composed-fields"
import { FormMoneyField, FormNumberField } from "@/ui/form/bound/number-fields"
import { FormTextArea, FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { LinkButton } from "@/ui/link-button"
import type { ServicesToEdit, ServiceToEdit } from "../../queries/services"
import { schedulingApi } from "../api"
import { firstBlocks, IntensiveFields } from "./intensive-fields"

const kinds = [
  { value: "consultation", label: "A first conversation" },
  { value: "session", label: "A session" },
  { value: "intensive", label: "An intensive, over one or several days" },
] as const

const asNew = (staffId: string) => ({
  kind: "session" as const,
  staffId,
  title: "",
  summary: "",
  priceMinor: 0,
  priceNote: "",
  minutes: 60,
  blocks: firstBlocks,
  depositPercent: 30,
  balanceDueDays: 21,
  noticeDays: 7,
  horizonDays: 180,
  bookable: false,
})

const asWritten = ({ id: _, currency: __, archivedAt: ___, blocks, ...rest }: ServiceToEdit) => ({
  ...rest,
  blocks: blocks.length > 0 ? blocks : firstBlocks,
})

type ServiceFormProps = Omit<ServicesToEdit, "services"> & {
  slug: string
  /** null: a new one */
  service: ServiceToEdit | null
}

/** One thing that can be booked: what it is, how long, and what it costs. */
export const ServiceForm = ({ slug, service, currency, hosts }: ServiceFormProps) => {
  const router = useRouter()
  const serviceId = service?.id ?? null
  const form = useDraftedForm({
    draft: serviceId ? `service:${serviceId}` : "service",
    schema: () => import("../../schema").then(({ saveServiceInput }) => saveServiceInput),
    defaultValues: { serviceId, ...(service ? asWritten(service) : asNew(hosts[0]?.id ?? "")) } as never,
    submit: (input) => schedulingApi.saveService.mutate(input),
    done: "The service is saved",
    onDone: () => router.push(paths.desk.services(slug)),
  })
  const kind = useWatch({ control: form.methods.control, name: "kind" })
  return (
    <CommandForm form={form}>
      <FormRadioGroup name="kind" label="What it is" choices={kinds} />
      <FormTextField name="title" label="Name" most={80} />
      <FormTextArea name="summary" label="In words" optional rows={3} most={300} />
      {hosts.length > 1 && (
        <FormSelect
          name="staffId"
          label="Who hosts it"
          options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        {kind !== "intensive" && <FormNumberField name="minutes" label="Minutes" min={5} max={600} />}
        <FormMoneyField name="priceMinor" label="Price" hint="0 is free" currency={service?.currency ?? currency} />
      </div>
      <FormTextField name="priceNote" label="After the price" about="Such as “can be shared”." optional most={60} />
      {kind === "intensive" && <IntensiveFields control={form.methods.control as never} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Save the service</SubmitButton>
        <LinkButton href={paths.desk.services(slug)}>Back to the list</LinkButton>
      </div>
    </CommandForm>
  )
}
