import type { inferRouterOutputs } from "@trpc/server"
import Link from "next/link"
import { PartLines } from "@/features/payments/components/part-lines"
import { WaitForPayment } from "@/features/payments/components/wait-for-payment"
import { dueInWords, partLabel, refundInWords } from "@/features/payments/rules"
import type { MyAppointment as Appointment } from "@/features/scheduling/queries/appointments"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import { Section } from "@/ui/lists/section"
import type { intensivesRouter } from "../router"
import { HeldDays } from "./held-days"

type AppointmentMoneyProps = {
  appointment: Appointment
  deposit: inferRouterOutputs<typeof intensivesRouter>["deposit"]
  /** what the way back from the payment page said; it proves nothing */
  paid: string
  slug: string
  zone: string
}

const Gone = ({ deposit, slug }: AppointmentMoneyProps) => {
  const [first] = deposit.instalments
  const choose = <LinkButton href={paths.appointments(slug)}>Choose days</LinkButton>
  // What was paid, and when, is told to the payer alone: for everybody else both ends are one.
  if (!first) return <p>{choose}</p>
  if (deposit.lapsed)
    return (
      <Notice tone="wait" title="The time for these days has run out" action={choose}>
        They were kept for you while you paid, and no payment has arrived, so they are free again. Nothing was charged,
        and nothing is owed. You can choose them once more while nobody else has, or other days.
      </Notice>
    )
  if (!deposit.datesLost)
    return (
      <Notice title="You released these days" action={choose}>
        Nothing was charged, and nothing is owed.
      </Notice>
    )
  return (
    <Notice tone="wait" title="Your payment came after someone else had these days" action={choose}>
      {deposit.instalments
        .flatMap(({ refunds }) => refunds)
        .map((refund) => (
          <p key={refund.id}>{refundInWords(refund, first.currency)}</p>
        ))}
    </Notice>
  )
}

const Held = ({ appointment, deposit, paid, zone }: AppointmentMoneyProps) => {
  const [first] = deposit.instalments
  if (!first)
    return (
      <Notice title="Waiting for the next step">
        These days are being kept. You will hear as soon as they are certain.
      </Notice>
    )
  if (paid.startsWith("cs_") || first.payment) return <WaitForPayment />
  const until = appointment.heldUntil ? formatInstant(appointment.heldUntil, zone, "dateTime") : ""
  return (
    <>
      {paid === "later" && (
        <Notice tone="wait">
          The payment page could not be opened just now. Your days are kept; please try again.
        </Notice>
      )}
      {paid === "no" && <Notice>Nothing was charged. Your days are still kept.</Notice>}
      <HeldDays
        appointmentId={appointment.id}
        instalmentId={first.id}
        amount={formatMoney(first.amountMinor, first.currency)}
        until={until}
        parts={deposit.instalments.map((part) => ({
          label: partLabel(part.kind, deposit.instalments),
          amount: formatMoney(part.amountMinor, part.currency),
          due: dueInWords(part, { zone: part.zone, readerZone: zone }),
        }))}
      />
    </>
  )
}

const Agreed = ({ deposit, slug, zone }: AppointmentMoneyProps) => {
  const { instalments } = deposit
  if (instalments.length === 0) return null
  const isPaid = instalments.every(({ payment }) => payment)
  return (
    <Section title={isPaid ? "All of it has arrived. Thank you." : "Your deposit has arrived"}>
      <PartLines
        parts={instalments.map((part) => ({
          label: partLabel(part.kind, instalments),
          amount: formatMoney(part.amountMinor, part.currency),
          due: part.payment?.paidAt
            ? `Paid on ${formatInstant(part.payment.paidAt, zone, "dateLong")}`
            : `Due ${dueInWords(part, { zone: part.zone, readerZone: zone })}`,
          action: part.payment ? (
            <Link href={paths.receipt(slug, part.payment.id)}>Receipt</Link>
          ) : (
            <Link href={paths.payments(slug)}>Pay</Link>
          ),
        }))}
      />
    </Section>
  )
}

/** What is to pay for an appointment, for the payer; others of the relationship see only where it stands. */
export const AppointmentMoney = (props: AppointmentMoneyProps) => {
  const { appointment, deposit, paid } = props
  if (deposit.datesLost) return <Gone {...props} />
  if (appointment.state === "held") return <Held {...props} />
  if (appointment.state === "confirmed") return <Agreed {...props} />
  // Paid a moment ago, and the word of it has not arrived: perhaps the days can be taken again.
  const isComing = deposit.instalments.some(({ payment }) => payment || paid.startsWith("cs_"))
  return isComing ? <WaitForPayment /> : <Gone {...props} />
}
