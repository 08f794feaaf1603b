import { TRPCError } from "@trpc/server"
import { callerFor } from "@/root/caller"

/** The calendar file of one appointment of the asker's own. */
export const GET = async (
  _: Request,
  { params }: { params: Promise<{ slug: string; appointmentId: string }> },
): Promise<Response> => {
  const { slug, appointmentId } = await params
  try {
    const calendar = await (await callerFor({ slug })).scheduling.calendarFile({ appointmentId })
    return new Response(calendar, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="appointment.ics"',
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR")
      return new Response("We could not find this.", { status: 404 })
    throw error
  }
}
