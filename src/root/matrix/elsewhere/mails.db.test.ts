import { globSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, it } from "vitest"
import { inquiryReceived, replyWritten } from "@/features/inquiries/events"
import { anInquiry, aReply } from "@/features/inquiries/factory"
import { type QueuedMail, queuedMails } from "@/launch/vitest/queued-jobs"
import { noWorkspace } from "@/server/data/scope"
import { mails } from "../../rooms"
import { aHouse, type Line, lines, now } from "./mails"

// Every mail of the house, to someone who says that e-mail is not safe for them. A mail that is new fails until it has a line here.

/** How many mails of a template are asked for when it happens, to her and to others. */
const asked = async (template: string, { happens }: Line, safeEmail: boolean) => {
  const house = await aHouse(safeEmail)
  const { marit, userId, workspaceId } = house
  const elsewhere = await happens(house)
  // By her row too: the worker finds no address there where e-mail is not safe, and is not to be asked in the first place.
  const isHers = ({ to, toRow }: QueuedMail) => to === marit.email || [marit.clientId, userId].includes(toRow.id)
  const own = await queuedMails(typeof elsewhere === "string" ? elsewhere : workspaceId)
  // What belongs to no workspace is asked for by all tests together.
  const all = [...own, ...(await queuedMails(noWorkspace)).filter(isHers)].filter((mail) => mail.template === template)
  const toHer = all.filter(isHers).length
  return { toHer, toOthers: all.length - toHer }
}

it.each(mails.map(({ name }) => name))("%s reaches nobody where e-mail is not safe", async (template) => {
  const line = lines[template]
  if (!line) throw new Error(`say in this file how ${template} comes about, and who reads it`)
  const safe = await asked(template, line, true)
  const unsafe = await asked(template, line, false)
  if (line.toStaff) {
    expect([safe.toHer, unsafe.toHer]).toEqual([0, 0])
    expect(unsafe.toOthers).toBeGreaterThan(0)
    return
  }
  expect(safe.toHer).toBe(1)
  expect(unsafe.toHer).toBe(line.allTheSame ? 1 : 0)
})

it("believes a client who says no now over what they wrote before, and what they wrote over their row", async () => {
  const reaches = async (wroteSafe: boolean, isSafe: boolean) => {
    const { workspaceId, owner: author, marit, hear } = await aHouse(isSafe)
    const { inquiryId } = await anInquiry(workspaceId, { safeEmail: wroteSafe, email: marit.email })
    await hear(inquiryReceived, { inquiryId, mailsStaff: false })
    await hear(replyWritten, { inquiryId, ...(await aReply({ workspaceId, inquiryId, author }, { sentAt: now })) })
    return (await queuedMails(workspaceId)).length
  }
  expect([await reaches(true, true), await reaches(true, false), await reaches(false, true)]).toEqual([2, 0, 0])
})

it("knows every place that asks for a mail", () => {
  const features = path.resolve(import.meta.dirname, "../../../features")
  const asks = globSync("**/*.ts", { cwd: features, exclude: (name) => /\.test\.ts$/.test(name) }).flatMap((file) => {
    const calls = readFileSync(path.join(features, file), "utf8").match(/(?<![.\w])sendMails?\(/g) ?? []
    return calls.map(() => file.replaceAll("\\", "/"))
  })
  const known = new Set(Object.values(lines).map(({ from }) => from))
  expect(asks.toSorted()).toEqual([...known].map((from) => from.replace(/:.*/, "")).toSorted())
})
