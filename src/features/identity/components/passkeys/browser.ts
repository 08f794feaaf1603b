"use client"

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser"

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = () => typeof PublicKeyCredential !== "undefined"

/** In the shape of our own refusals, so that forms and toasts know how to say it. */
const nothingUsed = () =>
  Object.assign(new Error("no passkey was used"), {
    data: {
      refusal: { code: "NO_PASSKEY_USED", says: "No passkey was used. You can try again, or choose another way." },
    },
  })

const asked = async <T>(ask: () => Promise<T>): Promise<string> => {
  try {
    return JSON.stringify(await ask())
  } catch {
    // Closed by the person, taken too long, or not possible on this device: browsers do not tell which, on purpose.
    throw nothingUsed()
  }
}

/** Lets the device make a passkey. Answers with what the server wants to read. */
export const makePasskey = async (optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<string> => {
  const { startRegistration } = await import("@simplewebauthn/browser")
  return asked(() => startRegistration({ optionsJSON }))
}

/** Lets the device answer with one of its passkeys. */
export const answerByPasskey = async (optionsJSON: PublicKeyCredentialRequestOptionsJSON): Promise<string> => {
  const { startAuthentication } = await import("@simplewebauthn/browser")
  return asked(() => startAuthentication({ optionsJSON }))
}
