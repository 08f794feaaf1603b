import { byItself, hidden, nobodysRecord, shown } from "@/server/data/audit"

export const appointmentActions = {
  calendarRead: shown("calendar.read", "Saw your appointment in the calendar", "once a day"),
  listed: shown("appointments.read", "Looked at appointments", "once a day"),
  read: shown("appointment.read", "Opened an appointment"),
  held: hidden("appointment.held", byItself),
  released: hidden("appointment.released", byItself),
  confirmed: shown("appointment.confirmed", "Confirmed an appointment"),
}

export const hoursChanged = hidden("hours.changed", nobodysRecord)

export const serviceActions = {
  saved: hidden("service.saved", nobodysRecord),
  hidden: hidden("service.hidden", nobodysRecord),
  shown: hidden("service.shown", nobodysRecord),
}
