import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { root } from "@/launch/machine/environment"
import { paths } from "@/lib/paths"
import { expect, test } from "../fixtures"
import { type Stack, startStack } from "../stack"
import { aKeeperIn, askForLetter, signInByMail } from "../steps/identity"
import { acceptInvitation } from "../steps/invitations"
import {
  follow,
  inviteAlone,
  offerSession,
  openList,
  openOnMondays,
  seeDone,
  writeNotice,
  writePage,
} from "../steps/today"
import { someone } from "../steps/workspaces"
import { lookAt } from "../world/looking"
import { linkIn, mailTo } from "../world/mailbox"

// A product of its own, as a practice runs it: migrated, empty, and nothing of the demo in it.
const kept = { ...process.env }
let stack: Stack

test.beforeAll(async () => {
  test.setTimeout(240_000)
  stack = await startStack({ real: true, settings: { ATTUNE_SIGN_UP: "1" } })
  Object.assign(process.env, { E2E_BASE_URL: stack.baseUrl, E2E_MAIL_URL: stack.mailUrl })
})

test.afterAll(async () => {
  Object.assign(process.env, { E2E_BASE_URL: kept.E2E_BASE_URL, E2E_MAIL_URL: kept.E2E_MAIL_URL })
  await stack?.stop()
})

const begin = (owner: { name: string; email: string }, slug: string) =>
  promisify(execFile)(
    process.execPath,
    [
      ...["--import", "tsx", "src/launch/stack/begin/workspace.ts"],
      ...["--name", "Quiet Room", "--address", slug, "--owner-name", owner.name, "--owner-email", owner.email],
      ...["--time-zone", "Europe/Madrid", "--currency", "MXN", "--country", "ES"],
    ],
    { cwd: root, env: stack.environment },
  )

const slug = "harbour-begun"

test("a practice begins from nothing, line by line, up to the first client who comes in", async ({ people }) => {
  test.setTimeout(300_000)
  const marta = await people.atDesk(someone("Marta"))
  const lucia = someone("Lucia")
  const { page } = marta
  await aKeeperIn(page)

  await test.step("one command makes it, and nothing more the second time", async () => {
    const { stdout } = await begin(marta, slug)
    expect(stdout).toContain("Quiet Room is there.")
    expect(stdout).toContain(`${stack.baseUrl}/${slug}\n`)
    expect((await begin(marta, slug)).stdout).toContain("nothing was made")
  })

  await test.step("its owner comes in by the mail, to a list on which everything is open", async () => {
    await page.goto(linkIn(await mailTo(marta.email, /^Your workspace is ready$/)))
    await expect(page.getByText("This is a demonstration")).toHaveCount(0)
    await signInByMail(marta)
    await expect((await openList(marta, slug)).getByText("9 of 9 still open")).toBeVisible()
    await lookAt(marta, "with a first hour ahead")
  })

  await test.step("a second step", async () => {
    await follow(marta, slug, "Sign in with a second step")
    await page.getByRole("button", { name: "Add a passkey" }).click()
    await expect(page.getByRole("button", { name: "Add another passkey" })).toBeVisible()
    await page.getByText("Ask for the passkey after an e-mail, too").click()
    await page.getByRole("button", { name: "Ask for the passkey" }).click()
    await page.getByRole("button", { name: "I have kept them" }).click()
    await lookAt(marta)
    await expect(page.getByText("An e-mail alone opens nothing: the passkey is asked for, too")).toBeVisible()
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click()
    await askForLetter(marta)
    await page.goto(linkIn(await mailTo(marta.email, /^Your link to sign in$/)))
    await page.getByRole("button", { name: "Sign in" }).click()
    await expect(page.getByRole("heading", { name: "One step more" })).toBeVisible()
    await lookAt(marta)
    await page
      .getByRole("button", { name: /passkey/i })
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`${paths.desk.today(slug)}$`))
    await seeDone(marta, slug, "Sign in with a second step", 8)
  })

  await test.step("the public page, which says it at once", async () => {
    await follow(marta, slug, "Say who you are")
    await lookAt(marta)
    await writePage(marta)
    await seeDone(marta, slug, "Say who you are", 7)
    await page.goto(paths.public(slug))
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Here you may begin again.")
    await lookAt(marta)
  })

  await test.step("what is offered, and when", async () => {
    await follow(marta, slug, "Say what you offer")
    await offerSession(marta)
    await seeDone(marta, slug, "Say what you offer", 6)
    await follow(marta, slug, "Say when you are open")
    await openOnMondays(marta)
    await seeDone(marta, slug, "Say when you are open", 5)
  })

  await test.step("the documents, in words of her own", async () => {
    await follow(marta, slug, "Make the privacy notice yours")
    await lookAt(marta)
    await writeNotice(marta)
    await seeDone(marta, slug, "Make the privacy notice yours", 4)
  })

  await test.step("the payment processor answers to the keys", async () => {
    await follow(marta, slug, "See that payments work")
    await page.getByRole("button", { name: "Ask the payment processor" }).click()
    await expect(page.getByText("The payment processor has answered to these keys.")).toBeVisible()
    await seeDone(marta, slug, "See that payments work", 3)
  })

  await test.step("a test mail arrives, and is checked off by itself", async () => {
    const list = await openList(marta, slug)
    await list.getByRole("button", { name: "Send a test mail" }).click()
    await mailTo(marta.email, /^This is a test$/)
    await expect(list.getByText("done: Send yourself a test mail")).toBeVisible({ timeout: 30_000 })
  })

  await test.step("she works alone", async () => {
    const list = await openList(marta, slug)
    await list.getByRole("button", { name: "I work alone" }).click()
    await expect(list.getByText("left out: Add a colleague")).toBeVisible()
    await expect(list.getByText("1 of 9 still open")).toBeVisible()
    await lookAt(marta, "with one line left")
  })

  await test.step("the first client is invited, and comes in", async () => {
    await follow(marta, slug, "Invite your first client")
    await inviteAlone(marta, lucia)
    await expect((await openList(marta, slug)).getByText("1 of 9 still open")).toBeVisible()
    const phone = await people.onPhone(lucia)
    await acceptInvitation(phone, linkIn(await mailTo(lucia.email, /^Your invitation$/)))
    await expect(phone.page).toHaveURL(new RegExp(`${paths.today(slug)}$`))
    await lookAt(phone)
    await phone.page.goto(paths.consents(slug))
    await phone.page.getByText("Your privacy", { exact: true }).first().click()
    await expect(phone.page.getByText("Quiet Room, Marta Ruiz, Madrid.")).toBeVisible()
    await lookAt(phone)
  })

  await test.step("all of it is there, and the list is put away", async () => {
    await seeDone(marta, slug, "Invite your first client", 0)
    await lookAt(marta, "with a first hour behind")
    await page.getByRole("button", { name: "Put this list away" }).click()
    await expect(page.getByText("Your first hour")).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible()
    await expect(page.getByText("Your first hour")).toHaveCount(0)
  })
})

test("someone begins a workspace by the page, once the address is confirmed", async ({ people }) => {
  test.setTimeout(120_000)
  const iris = await people.onPhone(someone("Iris"))
  const { page } = iris
  const wish = `harbour-iris-${iris.email.split("@")[0]?.slice(-4)}`

  await test.step("she says what it is called", async () => {
    await page.goto("/")
    await lookAt(iris)
    await page.getByRole("link", { name: "Begin a workspace" }).click()
    await page.getByLabel("What do your clients call it?").fill("Iris Lindqvist")
    await page.getByLabel("Its address").fill("API")
    await page.getByLabel("Your name").fill("Iris Lindqvist")
    await page.getByLabel("Your e-mail address").fill(iris.email)
    for (const [box, typed, option] of [
      ["Country", "Swed", "Sweden"],
      ["Currency of your prices", "SEK", /SEK/],
    ] as const) {
      await page.getByRole("combobox", { name: box }).pressSequentially(typed)
      await expect(page.getByRole("option", { name: option })).toBeVisible()
      await page.keyboard.press("ArrowDown")
      await page.keyboard.press("Enter")
      await expect(page.getByRole("option")).toHaveCount(0)
    }
    await lookAt(iris)
    await page.getByRole("button", { name: "Mail me the link" }).click()
    await expect(page.getByText(/Please use 3 to 60 lower-case letters/).first()).toBeVisible()
    await lookAt(iris, "with an address that cannot be")
    await page.getByLabel("Its address").fill(wish)
    await page.getByRole("button", { name: "Mail me the link" }).click()
    await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible({ timeout: 30_000 })
    await lookAt(iris, "with a mail on its way")
  })

  await test.step("nothing is there before the link is followed, and then it begins", async () => {
    expect((await page.request.get(`${stack.baseUrl}/${wish}`)).status()).toBe(404)
    await page.goto(linkIn(await mailTo(iris.email, /^Please confirm your address$/)))
    await lookAt(iris)
    expect((await page.request.get(`${stack.baseUrl}/${wish}`)).status()).toBe(404)
    await page.getByRole("button", { name: "Begin", exact: true }).click()
    await expect(page.getByText("Your workspace is there")).toBeVisible()
    await lookAt(iris, "begun")
    await page.getByRole("link", { name: "Sign in" }).click()
    await signInByMail(iris)
    await expect((await openList(iris, wish)).getByText("9 of 9 still open")).toBeVisible()
    await lookAt(iris, "with a first hour ahead")
  })
})
