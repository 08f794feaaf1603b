import { globSync } from "node:fs"
import { join } from "node:path"
import { aResponse } from "@/features/assignments/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { expect, test } from "./fixtures"
import { aPractice, herAnswers, herLine, walk as walkThrough } from "./steps/consents"
import { aCouple, harbourLane } from "./steps/workspaces"
import { type Caller, callerOf } from "./world/caller"
import { Canaries, listenTo, mailedTo } from "./world/canaries"
import { lookAt } from "./world/looking"
import { mailsTo, mailTo } from "./world/mailbox"
import { aWorldWithSecrets, type WorldWithSecrets } from "./world/partner-world"
import { kindOfPage, type Person } from "./world/people"
import { aNoteOnRecord, herPrivateWeek, whatStaffWrites } from "./world/secrets"

const kindOfFile = (file: string) =>
  `/${file
    .replace(/^\([^)]+\)\//, "")
    .replace(/\/page\.tsx$/, "")
    .replaceAll(/\[[^\]]+\]/g, ":")}`

/** Every page that a client can open, as the files say. */
const clientPages = globSync(["(client)/**/page.tsx", "(runner)/**/page.tsx"], {
  cwd: join(import.meta.dirname, "../src/app"),
})
  .map(kindOfFile)
  .filter((kind) => !kind.startsWith("/:/desk/"))

const pagesOfHis = ({ harbour: { slug }, ...world }: WorldWithSecrets) => [
  paths.today(slug),
  paths.practice(slug, world.waitingId),
  paths.practiceEnd(slug, world.openedId),
  paths.together(slug),
  paths.togetherOf(slug, world.openedId),
  paths.forms(slug),
  paths.form(slug, world.his.requestId),
  paths.fillForm(slug, world.his.requestId),
  paths.consents(slug),
  paths.appointments(slug),
  paths.appointment(slug, world.appointmentId),
  paths.book(slug, world.serviceId),
  paths.payments(slug),
  paths.messages(slug),
  paths.privacy(slug),
  paths.help(slug),
  paths.account,
]

/** Opens every page of his, and answers what each says, as a screen reader has it. */
const walk = async (jonas: Person, world: WorldWithSecrets): Promise<Map<string, string>> => {
  const said = new Map<string, string>()
  for (const path of pagesOfHis(world)) {
    await jonas.page.goto(path)
    await lookAt(jonas, "a partner's")
    const words = await jonas.page.getByRole("main").ariaSnapshot()
    // When this browser was last used is his own doing.
    said.set(kindOfPage(jonas.page.url()), words.replaceAll(/(Last used\s+- time: ).*/g, "$1now"))
  }
  return said
}

/** His own beginnings, so that his pages have something on them. */
const begin = async (his: Caller, world: WorldWithSecrets) => {
  await his.forms.begin.mutate({ requestId: world.his.requestId })
  await his.assignments.start.mutate({ occurrenceId: world.waitingId })
}

test("a partner finds no sign of the other's private words, nor of what the other has done", async ({ people }) => {
  test.setTimeout(240_000)
  const canaries = new Canaries()
  const world = await aWorldWithSecrets(canaries)
  const { slug } = world.harbour
  const jonas = await people.onPhone(world.his)
  const marit = await people.onPhone(world.hers)
  const ingrid = await people.atDesk(world.harbour.practitioner)
  const [his, her, staff] = [await callerOf(jonas, slug), await callerOf(marit, slug), await callerOf(ingrid, slug)]
  const heard = listenTo(jonas)
  await begin(his, world)
  await aNoteOnRecord(staff, world, canaries)

  const before = await walk(jonas, world)
  const mailsBefore = await mailedTo(jonas.email)
  const receipts = paths.receipt(":", ":")
  expect([...before.keys(), receipts]).toEqual(expect.arrayContaining(clientPages))

  await test.step("she fills in her form, says no and yes to a document, answers, writes; the practitioner writes to her", async () => {
    await herPrivateWeek(her, world, canaries)
    await whatStaffWrites(staff, world, canaries)
    // Her own mails and the practitioner's have gone out, so his would have too.
    await mailTo(marit.email, /^Something new is waiting$/)
    await mailTo(ingrid.email, /^A form is ready for review$/)
  })

  await test.step("his pages say what they said before", async () => {
    const after = await walk(jonas, world)
    for (const [page, words] of before) expect.soft(after.get(page), `what ${page} says`).toBe(words)
    expect((await mailedTo(jonas.email)).map(({ where }) => where)).toEqual(mailsBefore.map(({ where }) => where))
  })

  await test.step("her pages are not there for him", async () => {
    const { request } = jonas.page
    for (const path of [
      paths.receipt(slug, world.paymentId),
      paths.togetherOf(slug, world.waitingId),
      paths.form(slug, world.hers.requestId),
      paths.fillForm(slug, world.hers.requestId),
      paths.desk.today(slug),
      paths.desk.relationship(slug, world.relationshipId),
    ]) {
      const answer = await request.get(path)
      expect.soft(answer.status(), path).toBe(404)
      // The page says back which address was asked for, whole or in its parts, and no more.
      const asked = [path, ...path.split("/").filter((part) => part.length > 30)]
      const said = asked.reduce((text, words) => text.replaceAll(words, ""), await answer.text())
      expect.soft(canaries.metIn(path, said)).toEqual([])
    }
  })

  await test.step("once he has answered too, what was meant for both opens, and nothing else", async () => {
    const word = canaries.allow("a word meant for both, not opened yet")
    await his.assignments.submit.mutate({ occurrenceId: world.waitingId })
    await jonas.page.goto(paths.togetherOf(slug, world.waitingId))
    await expect(jonas.page.getByText(word)).toBeVisible()
    await lookAt(jonas, "opened")
    await mailTo(jonas.email, /^Something new is waiting$/)
    const file = await jonas.page.request.get(`${paths.appointment(slug, world.appointmentId)}/calendar`)
    expect(file.ok()).toBe(true)
    expect(canaries.metIn("the calendar file", await file.text())).toEqual([])
  })

  const everything = [...(await heard.all()), ...(await mailedTo(jonas.email))]
  expect(everything.length).toBeGreaterThan(50)
  expect(everything.flatMap(({ where, text }) => canaries.metIn(where, text))).toEqual([])
})

test("he says not this time, and neither page, mail nor timing tells her", async ({ people }) => {
  test.setTimeout(180_000)
  const harbour = await harbourLane()
  const { slug, workspaceId } = harbour
  const couple = await aCouple(harbour)
  const at = new Date(now().getTime() - 9 * 86_400_000)
  const today = await aPractice(harbour, couple, 0)
  const [declined, silent] = [await aPractice(harbour, couple, 10), await aPractice(harbour, couple, 9)]
  for (const id of [today, declined, silent])
    await aResponse(workspaceId, id, { client: couple.first.actor, at, answers: herAnswers })
  await aResponse(workspaceId, declined, { client: couple.second.actor, at, state: "declined" })
  const marit = await people.onPhone(couple.first)
  const jonas = await people.onPhone(couple.second)
  const ingrid = await people.atDesk(harbour.practitioner)
  const hers = [
    paths.today(slug),
    paths.together(slug),
    paths.practiceEnd(slug, today),
    paths.messages(slug),
    paths.privacy(slug),
  ]
  // That her own answers were read is hers to see; it is read before, as it would be whatever he does.
  await ingrid.page.goto(paths.desk.review(slug, today))
  await expect(ingrid.page.getByText(herLine).first()).toBeVisible()
  await walkThrough(marit, hers)
  const before = await walkThrough(marit, hers)

  await test.step("what it does is said before he says it", async () => {
    await jonas.page.goto(paths.today(slug))
    await jonas.page.getByRole("button", { name: /^Not this time/ }).click()
    const dialog = jonas.page.getByRole("alertdialog", { name: "Not this time?" })
    await expect(dialog).toContainText("Nothing opens without your answer")
    await expect(dialog).toContainText("To Marit it looks the same as if there had been no time for it.")
    await lookAt(jonas, "asking whether not this time")
    await dialog.getByRole("button", { name: "Not this time" }).click()
    await expect(jonas.page.getByText("Done this week")).toBeVisible()
  })

  await test.step("the practitioner sees it as the answer that it is", async () => {
    await ingrid.page.goto(paths.desk.review(slug, today))
    await expect(ingrid.page.getByText(/One of two; Jonas: not this time/).first()).toBeVisible()
    await lookAt(ingrid, "with a not this time")
  })

  await test.step("her pages and her inbox are as they were", async () => {
    expect(await walkThrough(marit, hers)).toEqual(before)
    expect(await mailsTo(marit.email)).toEqual([])
  })

  await test.step("what stayed closed says so at the end of its week, whatever he did", async () => {
    const [one, other] = await walkThrough(marit, [paths.practiceEnd(slug, declined), paths.practiceEnd(slug, silent)])
    expect(one).toContain("It did not open this time")
    expect(one).toBe(other)
    await lookAt(marit, "did not open")
    expect(await walkThrough(jonas, [paths.practiceEnd(slug, silent)])).not.toContain("did not open")
  })

  await test.step("she offers it anew, with her words to look at before she sends them", async () => {
    await marit.page.getByRole("button", { name: "Keep it" }).click()
    await expect(marit.page.getByText("You keep it as it is.").first()).toBeVisible()
    await marit.page.goto(paths.practiceEnd(slug, declined))
    await marit.page.getByRole("button", { name: "Offer it anew" }).click()
    const dialog = marit.page.getByRole("alertdialog", { name: "Offer it anew?" })
    await expect(dialog).toContainText("Jonas can tell that it was offered once more.")
    await lookAt(marit, "asking whether to offer it anew")
    await dialog.getByRole("button", { name: "Offer it anew" }).click()
    await expect(marit.page).toHaveURL(/practices\/[\da-f-]{36}$/)
    // The place on the map stands as it was; the practice goes on at the first step that she had left open.
    await expect(marit.page.getByRole("heading", { level: 1, name: "Which words come close?" })).toBeVisible()
    await lookAt(marit, "offered anew")
  })
})
