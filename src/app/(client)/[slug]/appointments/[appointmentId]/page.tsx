import type { Metadata } from "next"
import { MyAppointment } from "@/features/intensives/components/my-appointment"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Appointment" }

type Props = { params: Promise<{ slug: string; appointmentId: string }>; searchParams: Promise<{ paid?: string }> }

export default async function AppointmentPage({ params, searchParams }: Props) {
  const [{ slug, appointmentId }, { paid = "" }] = [await params, await searchParams]
  const returnTo = paths.appointment(slug, appointmentId)
  const { appointment, deposit } = await ask({ slug, returnTo }, async (caller) => {
    const appointment = await caller.scheduling.mine({ appointmentId })
    const isIntensive = appointment.service.kind === "intensive"
    return { appointment, deposit: isIntensive ? await caller.intensives.deposit({ appointmentId }) : null }
  })
  const zone = (await currentMembership(slug))?.timeZone ?? appointment.timeZone
  return <MyAppointment appointment={appointment} deposit={deposit} paid={paid} slug={slug} zone={zone} />
}
