import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { inScope } from "@/server/data/scope"
import { anInquiry } from "../factory"
import { type InquiryRow, inquiryById, inquiryList } from "../queries"
import { mailReply } from "../reactions"
import { stateOf } from "../rules/state"
import { answerInquiry, declineInquiry } from "./answer-inquiry"
import { archiveInquiry, bringBackInquiry } from "./archive-inquiry"

const now = new Date("2026-11-22T08:12:00Z")
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], at = now) =>
    inScope({ workspaceId, actor: owner, now: at }, work)
  const react = async () => {
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      if (name === mailReply.event)
        await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
          mailReply.run(scope, data, { eventId, at: now }),
        )
    return queuedMails(workspaceId)
  }
  const everyRow = async (state: "open" | "archived", after?: string): Promise<InquiryRow[]> => {
    const { rows, next } = await asStaff((scope) => inquiryList(scope, { search: "", state, ...(after && { after }) }))
    return next ? [...rows, ...(await everyRow(state, next))] : rows
  }
  return { harbour, workspaceId, asStaff, react, everyRow }
}

describe("what staff does", () => {
  const reply = (inquiryId: string, by: "mail" | "call" = "mail") => ({
    inquiryId,
    replyId: crypto.randomUUID(),
    body: "Would Thursday suit you?",
    by,
  })

  it("answers in own words, once, to be answered to the person who wrote, and keeps what was sent", async () => {
    const { workspaceId, asStaff, react, harbour } = await aSetup()
    const { inquiryId, email } = await anInquiry(workspaceId)
    const answer = reply(inquiryId)
    await asStaff((scope) => answerInquiry(scope, answer))
    await asStaff((scope) => answerInquiry(scope, answer))
    const [mail, ...more] = await react()
    expect(mail).toMatchObject({ template: "inquiries/inquiry-reply", to: email, replyTo: harbour.ownerUser.email })
    expect(more).toEqual([])
    const page = await asStaff((scope) => inquiryById(scope, inquiryId))
    expect(page).toMatchObject({
      state: "answered",
      replies: [{ kind: "reply", body: answer.body, by: "Ingrid Sunde" }],
    })
  })

  it("does not take an answer for sent whose number is that of a colleague's, or of another message's", async () => {
    const { workspaceId, asStaff } = await aSetup()
    const [one, other] = [await anInquiry(workspaceId), await anInquiry(workspaceId)]
    const answer = reply(one.inquiryId)
    await asStaff((scope) => answerInquiry(scope, answer))
    const { actor } = await aStaffMember(workspaceId, { role: "practitioner" })
    const taken = { code: "TAKEN" }
    await expect(inScope({ workspaceId, actor, now }, (scope) => answerInquiry(scope, answer))).rejects.toMatchObject(
      taken,
    )
    await expect(
      asStaff((scope) => answerInquiry(scope, { ...answer, inquiryId: other.inquiryId })),
    ).rejects.toMatchObject(taken)
  })

  it("mails nothing where e-mail is not safe, and can note a call instead", async () => {
    const { workspaceId, asStaff, react } = await aSetup()
    const { inquiryId } = await anInquiry(workspaceId, { phone: "+47 912 00 111", safeEmail: false })
    for (const command of [answerInquiry, declineInquiry])
      await expect(asStaff((scope) => command(scope, reply(inquiryId)))).rejects.toMatchObject({
        code: "EMAIL_NOT_SAFE",
      })
    await asStaff((scope) => answerInquiry(scope, reply(inquiryId, "call")))
    expect(await react()).toEqual([])
    expect((await asStaff((scope) => inquiryById(scope, inquiryId))).state).toBe("answered")
  })

  it("declines in the same envelope as a yes, and can put away and bring back", async () => {
    const { workspaceId, asStaff, react } = await aSetup()
    const { inquiryId } = await anInquiry(workspaceId)
    await asStaff((scope) => declineInquiry(scope, reply(inquiryId)))
    expect((await react()).map(({ template }) => template)).toEqual(["inquiries/inquiry-declined"])
    await asStaff((scope) => archiveInquiry(scope, inquiryId), hours(1))
    await expect(asStaff((scope) => answerInquiry(scope, reply(inquiryId)))).rejects.toMatchObject({
      code: "INQUIRY_IS_CLOSED",
    })
    expect((await asStaff((scope) => inquiryList(scope, { search: "", state: "open" }))).rows).toEqual([])
    await asStaff((scope) => bringBackInquiry(scope, inquiryId), hours(2))
    expect((await asStaff((scope) => inquiryById(scope, inquiryId))).state).toBe("declined")
  })

  it("lists by state as the rules derive it, whatever the dates, and pages without skipping or repeating", async () => {
    const { workspaceId, asStaff, everyRow } = await aSetup()
    const dates = [null, hours(1), hours(2)]
    const facts = dates.flatMap((answeredAt) =>
      dates.flatMap((invitedAt) =>
        dates.flatMap((declinedAt) =>
          [null, hours(2)].map((archivedAt) => ({ answeredAt, invitedAt, declinedAt, archivedAt })),
        ),
      ),
    )
    const expected: [string, string][] = []
    for (const [n, dated] of facts.entries())
      expected.push([(await anInquiry(workspaceId, { ...dated, receivedAt: hours(-n) })).inquiryId, stateOf(dated)])
    const found = [...(await everyRow("open")), ...(await everyRow("archived"))]
    expect(found.map(({ inquiryId, state }) => [inquiryId, state]).sort()).toEqual(expected.sort())
    expect((await asStaff((scope) => inquiryList(scope, { search: "", state: "new" }))).rows).toHaveLength(1)
  })

  it("finds by name, address and words, and takes a percent sign for what it is", async () => {
    const { workspaceId, asStaff } = await aSetup()
    await anInquiry(workspaceId, { name: "Ada", words: "We are at 50% of what we were." })
    await anInquiry(workspaceId, { name: "Wen", email: "wen@example.net" })
    const names = async (search: string) =>
      (await asStaff((scope) => inquiryList(scope, { search, state: "open" }))).rows.map(({ name }) => name)
    expect([await names("50%"), await names("WEN@"), await names("ada"), await names("%")]).toEqual([
      ["Ada"],
      ["Wen"],
      ["Ada"],
      ["Ada"],
    ])
  })
})

describe("someone who wrote and is a client by now", () => {
  const aKnown = async (wrote: { safeEmail: boolean }, client: { safeEmail: boolean; createdAt: Date }) => {
    const all = await aSetup()
    const { inquiryId, email } = await anInquiry(all.workspaceId, wrote)
    await aClient(all.workspaceId, { email: email ?? "", signsIn: false, ...client })
    const page = await all.asStaff((scope) => inquiryById(scope, inquiryId))
    const [row] = await all.everyRow("open")
    const answers = () =>
      all.asStaff((scope) =>
        answerInquiry(scope, { inquiryId, replyId: crypto.randomUUID(), body: "Hello again.", by: "mail" }),
      )
    return { ...all, inquiryId, email, answers, safe: [page.safeEmail, row?.safeEmail] }
  }

  it("is reached only where they say it is safe now", async () => {
    const { safe, answers, react } = await aKnown({ safeEmail: true }, { safeEmail: false, createdAt: hours(1) })
    expect(safe).toEqual([false, false])
    await expect(answers()).rejects.toMatchObject({ code: "EMAIL_NOT_SAFE" })
    expect(await react()).toEqual([])
  })

  it("is answered again once they have said that e-mail is safe", async () => {
    const { safe, answers, react } = await aKnown({ safeEmail: false }, { safeEmail: true, createdAt: hours(1) })
    expect(safe).toEqual([true, true])
    await answers()
    expect(await react()).toHaveLength(1)
  })

  it("is believed in what they wrote last, where that is narrower", async () => {
    const { safe } = await aKnown({ safeEmail: false }, { safeEmail: true, createdAt: hours(-48) })
    expect(safe).toEqual([false, false])
  })

  it("gets no reply that was still on its way when they said that e-mail is not safe", async () => {
    const { workspaceId, asStaff, react } = await aSetup()
    const { inquiryId, email } = await anInquiry(workspaceId)
    await asStaff((scope) =>
      answerInquiry(scope, { inquiryId, replyId: crypto.randomUUID(), body: "Hello.", by: "mail" }),
    )
    await aClient(workspaceId, { email: email ?? "", signsIn: false, safeEmail: false, createdAt: hours(1) })
    expect(await react()).toEqual([])
  })
})
