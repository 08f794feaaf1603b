import type { inferRouterOutputs } from "@trpc/server"
import { DayList } from "@/features/scheduling/components/day-list"
import type { MyAppointment as Appointment } from "@/features/scheduling/queries/appointments"
import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"
import type { intensivesRouter } from "../router"
import { AppointmentMoney } from "./appointment-money"

type MyAppointmentProps = {
  appointment: Appointment
  deposit: inferRouterOutputs<typeof intensivesRouter>["deposit"] | null
  paid: string
  slug: string
  zone: string
}

const words = {
  held: "Days kept for you",
  confirmed: "Your time is confirmed",
  released: "These days are no longer kept",
  cancelled: "This was cancelled",
} as const

/** One appointment of the asker's own: its days, where it stands, and what is to do. */
export const MyAppointment = ({ appointment, deposit, paid, slug, zone }: MyAppointmentProps) => (
  <div className="grid max-w-2xl gap-8">
    <PageHeading title={words[appointment.state]} above={`With ${appointment.staff.name}`} />
    <DayList days={appointment.days} zone={zone} />
    {deposit && <AppointmentMoney appointment={appointment} deposit={deposit} paid={paid} slug={slug} zone={zone} />}
    <p className="flex flex-wrap gap-3 print:hidden">
      {appointment.state === "confirmed" && (
        <LinkButton href={`${paths.appointment(slug, appointment.id)}/calendar`} prefetch={false}>
          Put into my calendar
        </LinkButton>
      )}
      <LinkButton href={paths.appointments(slug)}>All appointments</LinkButton>
    </p>
  </div>
)
