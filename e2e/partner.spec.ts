import { globSync } from "node:fs"
import { join } from "node:path"
import { paths } from "@/lib/paths"
import { expect, test } from "./fixtures"
import { type Caller, callerOf } from "./world/caller"
import { Canaries, listenTo, mailedTo } from "./world/canaries"
import { lookAt } from "./world/looking"
import { mailTo } from "./world/mailbox"
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

  await test.step("she fills in her form, says no to a document, answers, writes; the practitioner writes to her", async () => {
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
