/** The choice of a short session, wherever someone signs in without a password. How long it is stands in server/http/session.ts. */
export const sharedDevice = {
  label: "Other people use this device",
  about: "You are signed out after half an hour away, and when the browser closes.",
} as const
