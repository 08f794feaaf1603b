import { expect, type Page } from "@playwright/test"
import { lookAt } from "../world/looking"
import { linkIn, type Mail, mailTo } from "../world/mailbox"
import type { Person } from "../world/people"

/** On the sign-in page: asks for an e-mail. */
export const askForLetter = async (person: Person) => {
  const { page, email } = person
  await expect(page).toHaveURL(/\/sign-in/)
  await lookAt(person)
  await page.getByLabel("Your e-mail address").fill(email)
  await page.getByRole("button", { name: "Send me a link" }).click()
  await expect(page.getByRole("button", { name: "Ask again" })).toBeVisible()
  await lookAt(person, "link sent")
}

/** The six digits in an e-mail, which people copy by hand. */
export const codeIn = ({ text = "", subject }: Mail): string => {
  const digits = /^\s*(\d{3}) (\d{3})\s*$/m.exec(text)
  if (!digits) throw new Error(`"${subject}" holds no code.`)
  return `${digits[1]}${digits[2]}`
}

/** On the sign-in page: asks for a link, finds it in the mailbox, and comes in where she or he was going. */
export const signInByMail = async (person: Person) => {
  const { page, email } = person
  await askForLetter(person)
  await page.goto(linkIn(await mailTo(email, /^Your link to sign in$/)))
  await lookAt(person)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** A device with a passkey keeper of its own, whose person always says yes. */
export const aKeeperIn = async (page: Page) => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("WebAuthn.enable")
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
