import { setUpSecondStep } from "@/features/identity/factory"
import { aStaffMember } from "@/features/workspaces/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { expect, test } from "../fixtures"
import { aKeeperIn, askForLetter, codeIn } from "../steps/identity"
import { aCouple, harbourLane } from "../steps/workspaces"
import { lookAt } from "../world/looking"
import { linkIn, mailTo } from "../world/mailbox"
import { kindOfPage } from "../world/people"

const letter = /^Your link to sign in$/

test("a client reads the e-mail on another device, signs in by its code, and shares the phone", async ({ people }) => {
  const harbour = await harbourLane()
  const couple = await aCouple(harbour)
  const marit = await people.onPhone({ ...couple.first, userId: "" })
  const { page } = marit

  await test.step("the code of the e-mail opens her place, where the e-mail was asked for", async () => {
    await page.goto(paths.today(harbour.slug))
    await askForLetter(marit)
    const code = codeIn(await mailTo(marit.email, letter))
    await page.getByLabel("Code from the e-mail").fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await page.getByLabel("Other people use this device").check()
    await page.getByRole("button", { name: "Sign in with the code" }).click()
    await expect(page).toHaveURL(new RegExp(`${paths.today(harbour.slug)}$`))
    await lookAt(marit)
    const session = (await page.context().cookies()).find(({ name }) => name === "attune-session")
    expect(session?.expires, "the session ends with the browser").toBe(-1)
  })

  await test.step("after “Exit this page”, going back shows nothing of ours", async () => {
    let arrivals = 0
    await page.context().route(/wikipedia\.org/, (route) => {
      arrivals += 1
      return route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title><p>An encyclopedia</p>" })
    })
    await page.goto(paths.help(harbour.slug))
    await lookAt(marit)
    await page.getByRole("link", { name: /Exit this page/ }).click()
    await expect(page.getByText("An encyclopedia")).toBeVisible()
    marit.seen.add(kindOfPage(page.url()))
    await page.evaluate(() => history.back())
    // Back at our page, which sends away once more before it shows anything.
    await expect.poll(() => arrivals).toBe(2)
    await expect(page.getByText("An encyclopedia")).toBeVisible()
    // Who comes here again on purpose is where they were.
    await page.goto(paths.today(harbour.slug))
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  })

  await test.step("signing out leaves nothing in the browser", async () => {
    await page.evaluate(() => localStorage.setItem("kept", "by a page"))
    await page.goto(paths.account)
    await lookAt(marit)
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click()
    await expect(page.getByText("You are signed out in this browser.")).toBeVisible()
    expect(await page.evaluate(() => localStorage.getItem("kept"))).toBeNull()
  })
})

test("someone of staff is asked for the code of the authenticator after a mailed link", async ({ people }) => {
  const harbour = await harbourLane()
  const { user } = await aStaffMember(harbour.workspaceId)
  const code = await setUpSecondStep(user.id)
  const tove = await people.atDesk({ name: "Tove", email: user.email })
  const { page } = tove
  await page.goto(paths.desk.today(harbour.slug))
  await askForLetter(tove)
  await page.goto(linkIn(await mailTo(tove.email, letter)))
  await lookAt(tove)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByRole("heading", { name: "One step more" })).toBeVisible()
  await lookAt(tove)
  await page.getByLabel("Code", { exact: true }).fill(code(now()))
  await page.getByRole("button", { name: "Sign in" }).first().click()
  await expect(page).toHaveURL(new RegExp(`${paths.desk.today(harbour.slug)}$`))
  await lookAt(tove)
})

test("a client adds a passkey, comes in by it, and lets an e-mail alone open nothing", async ({ people }) => {
  const harbour = await harbourLane()
  const couple = await aCouple(harbour)
  const marit = await people.onPhone(couple.first)
  const { page } = marit
  await aKeeperIn(page)

  await test.step("she adds it, and is told so by mail", async () => {
    await page.goto(paths.account)
    await page.getByRole("button", { name: "Add a passkey" }).click()
    await expect(page.getByText("Your passkey is added")).toBeVisible()
    await expect(page.getByRole("button", { name: "Add another passkey" })).toBeVisible()
    await lookAt(marit, "with a passkey")
    const { text } = await mailTo(marit.email, /^A change to how you sign in$/)
    expect(text).toContain("A passkey was added to your account.")
  })

  await test.step("it signs her in by itself", async () => {
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click()
    await lookAt(marit)
    await page.getByRole("button", { name: "Sign in with a passkey" }).click()
    await expect(page).toHaveURL(new RegExp(`${paths.today(harbour.slug)}$`))
    await lookAt(marit)
  })

  const codes: string[] = []
  await test.step("she asks for it after an e-mail, too, and gets ten recovery codes", async () => {
    await page.goto(paths.account)
    await page.getByText("Ask for the passkey after an e-mail, too").click()
    await page.getByRole("button", { name: "Ask for the passkey" }).click()
    await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible()
    await lookAt(marit, "recovery codes")
    codes.push(...(await page.locator("ul.figures code").allTextContents()))
    expect(codes).toHaveLength(10)
    await page.getByRole("button", { name: "I have kept them" }).click()
    await expect(page.getByText("An e-mail alone opens nothing: the passkey is asked for, too")).toBeVisible()
    await expect(page.getByText("10 recovery codes are left.")).toBeVisible()
    await lookAt(marit, "with a second step")
  })

  await test.step("the passkey confirms a change", async () => {
    const recovery = page.getByRole("region", { name: "Recovery codes" })
    await recovery.getByText("New codes", { exact: true }).click()
    await recovery.getByRole("button", { name: "Use a passkey" }).click()
    await expect(recovery.getByText("Your passkey has answered.")).toBeVisible()
    await recovery.getByRole("button", { name: "Make ten new codes" }).click()
    await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible()
    codes.splice(0, 10, ...(await page.locator("ul.figures code").allTextContents()))
    await page.getByRole("button", { name: "I have kept them" }).click()
  })

  await test.step("an e-mail alone opens nothing; a recovery code goes with it", async () => {
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click()
    await askForLetter(marit)
    await page.goto(linkIn(await mailTo(marit.email, letter)))
    await lookAt(marit)
    await page.getByRole("button", { name: "Sign in" }).click()
    await expect(page.getByRole("heading", { name: "One step more" })).toBeVisible()
    await lookAt(marit)
    await page.getByText("I do not have it with me").click()
    await page.getByLabel("Recovery code").fill(codes[0] ?? "")
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${paths.today(harbour.slug)}$`))
  })
})

test("an owner requires a second step, and a colleague without one is led to set it up", async ({ people }) => {
  const harbour = await harbourLane()
  await setUpSecondStep(harbour.ownerUser.id)
  const { user } = await aStaffMember(harbour.workspaceId)
  const ingrid = await people.atDesk(harbour.practitioner)
  const tove = await people.atDesk({ name: "Tove", email: user.email, userId: user.id })
  await ingrid.page.goto(paths.desk.settings(harbour.slug))
  const section = ingrid.page.getByRole("region", { name: "How your staff signs in" })
  await section.getByLabel(/needs a second step/).check()
  await section.getByRole("button", { name: "Save" }).click()
  await expect(ingrid.page.getByText("This is saved")).toBeVisible()
  await lookAt(ingrid)
  await tove.page.goto(paths.desk.today(harbour.slug))
  await expect(tove.page.getByText(/A second step is required by/)).toBeVisible()
  await lookAt(tove)
})
