import { describe, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { inScope } from "@/server/data/scope"
import { markRead, reply, writeToMembers } from "./commands"
import { messageWritten } from "./events"
import { myThread, relationshipThread, unreadCount } from "./queries"
import { notifyReaders } from "./reactions"

const aCouple = async (given: Parameters<typeof aRelationship>[1] = {}) => {
  const harbour = await aWorkspace()
  const { relationshipId, clients } = await aRelationship(harbour, given)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const { workspaceId, owner } = harbour
  return {
    ownerEmail: harbour.ownerUser.email,
    workspaceId,
    relationshipId,
    owner,
    marit,
    jonas,
    asStaff: <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], now?: Date) =>
      inScope({ workspaceId, actor: owner, ...(now ? { now } : {}) }, work),
    as: <T>(who: typeof marit, work: Parameters<typeof inScope<typeof marit.actor, T>>[1]) =>
      inScope({ workspaceId, actor: who.actor }, work),
  }
}

const bodies = (thread: { messages: readonly { body: string }[] }) => thread.messages.map(({ body }) => body)

describe("a thread", () => {
  it("keeps what Marit writes to the practitioner from Jonas, by any way of asking", async () => {
    const { relationshipId, marit, jonas, as, asStaff } = await aCouple()
    await as(marit, (scope) =>
      reply(scope, { messageId: crypto.randomUUID(), relationshipId, to: "practitioner", body: "canary-marit" }),
    )
    await as(marit, (scope) =>
      reply(scope, { messageId: crypto.randomUUID(), relationshipId, to: "relationship", body: "to both" }),
    )
    expect(bodies(await as(jonas, (scope) => myThread(scope, {})))).toEqual(["to both"])
    expect(bodies(await as(marit, (scope) => myThread(scope, {})))).toEqual(["to both", "canary-marit"])
    expect(bodies(await asStaff((scope) => relationshipThread(scope, { relationshipId })))).toEqual([
      "to both",
      "canary-marit",
    ])
    const plain = await as(jonas, ({ db }) => db.$queryRaw<{ body: string }[]>`SELECT body FROM messages`)
    expect(plain).toEqual([{ body: "to both" }])
  })

  it("holds a message once that was sent again because the answer was lost, and mails once", async () => {
    const { workspaceId, relationshipId, marit, as, asStaff } = await aCouple()
    const message = { messageId: crypto.randomUUID(), relationshipId, to: "all" as const, body: "until Thursday" }
    await asStaff((scope) => writeToMembers(scope, message))
    await asStaff((scope) => writeToMembers(scope, message))
    expect(bodies(await as(marit, (scope) => myThread(scope, {})))).toEqual(["until Thursday"])
    expect((await queuedJobs("event", workspaceId)).filter(({ name }) => name === messageWritten.name)).toHaveLength(1)
  })

  it("says so when the number of a message is someone else's already, and keeps both from being lost", async () => {
    const { relationshipId, marit, jonas, as, asStaff } = await aCouple()
    const message = { messageId: crypto.randomUUID(), relationshipId, to: "practitioner", body: "from Marit" } as const
    await as(marit, (scope) => reply(scope, message))
    const taken = { code: "TAKEN" }
    await expect(as(jonas, (scope) => reply(scope, { ...message, body: "from Jonas" }))).rejects.toMatchObject(taken)
    await expect(asStaff((scope) => writeToMembers(scope, { ...message, to: "all" }))).rejects.toMatchObject(taken)
    expect(bodies(await asStaff((scope) => relationshipThread(scope, { relationshipId })))).toEqual(["from Marit"])
  })

  it("names the readers of each message", async () => {
    const { relationshipId, marit, jonas, as, asStaff } = await aCouple()
    await asStaff((scope) =>
      writeToMembers(scope, { messageId: crypto.randomUUID(), relationshipId, to: marit.clientId, body: "for Marit" }),
    )
    await asStaff((scope) =>
      writeToMembers(scope, { messageId: crypto.randomUUID(), relationshipId, to: "all", body: "for both" }),
    )
    const mine = await as(marit, (scope) => myThread(scope, {}))
    expect(mine.messages.map(({ readers }) => readers)).toEqual([
      "Read by you, Jonas and your practitioner",
      "To you only",
    ])
    expect(bodies(await as(jonas, (scope) => myThread(scope, {})))).toEqual(["for both"])
  })

  it("says to its reader alone what is new, until they have seen it", async () => {
    const { relationshipId, marit, jonas, as, asStaff } = await aCouple()
    const messageId = await asStaff((scope) =>
      writeToMembers(scope, { messageId: crypto.randomUUID(), relationshipId, to: "all", body: "hello" }),
    )
    expect(await as(marit, unreadCount)).toBe(1)
    await as(marit, (scope) => markRead(scope, [messageId]))
    await as(marit, (scope) => markRead(scope, [messageId]))
    expect(await as(marit, unreadCount)).toBe(0)
    expect(await as(jonas, unreadCount)).toBe(1)
    const seenByOthers = await asStaff(({ db }) => db.messageRead.count())
    expect(seenByOthers).toBe(0)
  })

  it("shows nothing that was written before someone joined", async () => {
    const { relationshipId, workspaceId, owner, jonas, as, asStaff } = await aCouple()
    await inScope({ workspaceId, actor: owner, now: new Date("2026-10-01T10:00:00Z") }, (scope) =>
      scope.db.message.createMany({
        data: [
          {
            workspaceId,
            relationshipId,
            staffId: owner.staffId,
            audience: "relationship",
            body: "before",
            sentAt: scope.now,
          },
        ],
      }),
    )
    await asStaff((scope) =>
      writeToMembers(scope, { messageId: crypto.randomUUID(), relationshipId, to: "all", body: "since" }),
    )
    expect(bodies(await as(jonas, (scope) => myThread(scope, {})))).toEqual(["since"])
  })

  it("is read in pages that neither repeat nor leave out a message", async () => {
    const { relationshipId, workspaceId, owner, asStaff } = await aCouple()
    const sentAt = new Date("2026-11-20T10:00:00Z")
    await asStaff(({ db }) =>
      db.message.createMany({
        data: Array.from({ length: 70 }, (_, n) => ({
          workspaceId,
          relationshipId,
          staffId: owner.staffId,
          audience: "relationship" as const,
          body: `message ${n}`,
          sentAt,
        })),
      }),
    )
    const read: string[] = []
    let after: string | undefined
    do {
      const page: Awaited<ReturnType<typeof relationshipThread>> = await asStaff((scope) =>
        relationshipThread(scope, { relationshipId, after }),
      )
      read.push(...bodies(page))
      after = page.next ?? undefined
    } while (after)
    expect([read.length, new Set(read).size]).toEqual([70, 70])
  })

  it("cannot be written to by someone outside, nor to someone outside", async () => {
    const { relationshipId, workspaceId, owner, asStaff } = await aCouple()
    const { clients } = await aRelationship({ workspaceId, owner }, { members: [{ name: "Ada" }, { name: "Wen" }] })
    const ada = clients[0]
    if (!ada) throw new Error("Ada is missing")
    await expect(
      inScope({ workspaceId, actor: ada.actor }, (scope) =>
        reply(scope, { messageId: crypto.randomUUID(), relationshipId, to: "practitioner", body: "hm" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(
      asStaff((scope) =>
        writeToMembers(scope, { messageId: crypto.randomUUID(), relationshipId, to: ada.clientId, body: "hm" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect((await inScope({ workspaceId, actor: ada.actor }, (scope) => myThread(scope, {}))).messages).toEqual([])
  })
})

describe("the mail about a message", () => {
  it("goes to each reader where mail is safe, says nothing, and is asked for once", async () => {
    const { relationshipId, workspaceId, marit, jonas, asStaff } = await aCouple({
      members: [{ name: "Marit" }, { name: "Jonas", safeEmail: false }],
    })
    const messageId = await asStaff((scope) =>
      writeToMembers(scope, { messageId: crypto.randomUUID(), relationshipId, to: "all", body: "canary-words" }),
    )
    const data = { messageId, relationshipId, readerIds: [marit.clientId, jonas.clientId], staffReads: false }
    const react = () =>
      inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, (scope) =>
        notifyReaders.run(scope, data, { eventId: messageId, at: scope.now }),
      )
    await react()
    await react()
    const mails = await queuedMails(workspaceId)
    expect(mails.map(({ to }) => to)).toEqual([marit.email])
    expect(JSON.stringify(mails)).not.toMatch(/canary|Jonas/)
  })

  it("goes to the owners once the practitioner works here no more, and to them never again", async () => {
    const harbour = await aWorkspace()
    const { workspaceId, owner, ownerUser } = harbour
    const { actor, user } = await aStaffMember(workspaceId)
    const { relationshipId } = await aRelationship({ workspaceId, owner: actor })
    const heard = async (messageId: string) => {
      await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, (scope) =>
        notifyReaders.run(
          scope,
          { messageId, relationshipId, readerIds: [], staffReads: true },
          { eventId: messageId, at: scope.now },
        ),
      )
      return (await queuedMails(workspaceId)).map(({ to }) => to)
    }
    expect(await heard(crypto.randomUUID())).toEqual([user.email])
    await inScope({ workspaceId, actor: owner }, ({ db }) =>
      db.staff.updateMany({ where: { workspaceId, id: actor.staffId }, data: { deactivatedAt: new Date() } }),
    )
    expect(await heard(crypto.randomUUID())).toEqual([user.email, ownerUser.email])
  })
})

describe("a flood of messages", () => {
  const start = new Date("2026-11-22T10:00:00Z")
  const minutes = (n: number) => new Date(start.getTime() + n * 60_000)

  const aCorrespondence = async () => {
    const couple = await aCouple()
    const { workspaceId, relationshipId, marit, owner } = couple
    const write = (at: Date) =>
      inScope({ workspaceId, actor: marit.actor, now: at }, (scope) =>
        reply(scope, { messageId: crypto.randomUUID(), relationshipId, to: "relationship", body: "hello" }),
      )
    const look = (who: typeof marit, at: Date) =>
      inScope({ workspaceId, actor: who.actor, now: at }, (scope) => myThread(scope, {}))
    const lookAtDesk = (at: Date) =>
      inScope({ workspaceId, actor: owner, now: at }, (scope) => relationshipThread(scope, { relationshipId }))
    let heard = 0
    /** What the worker does with everything written until now; answers with how many mails each address got in all. */
    const react = async () => {
      const events = (await queuedJobs("event", workspaceId)).filter(({ name }) => name === messageWritten.name)
      for (const { data, eventId, at } of events.slice(heard))
        await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, (scope) =>
          notifyReaders.run(scope, data, { eventId, at: new Date(at) }),
        )
      heard = events.length
      const mails = await queuedMails(workspaceId)
      return (address: string) => mails.filter(({ to }) => to === address).length
    }
    return { ...couple, write, look, lookAtDesk, react }
  }

  it("ends after twenty in ten minutes, also when they are sent at the same moment, and only for its author", async () => {
    const { workspaceId, relationshipId, jonas, write } = await aCorrespondence()
    const sent = await Promise.allSettled(Array.from({ length: 25 }, () => write(start)))
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(20)
    expect(sent.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))).toEqual(
      Array(5).fill("WRITTEN_OFTEN"),
    )
    const body = "I am here too"
    await inScope({ workspaceId, actor: jonas.actor, now: start }, (scope) =>
      reply(scope, { messageId: crypto.randomUUID(), relationshipId, to: "relationship", body }),
    )
    await expect(write(minutes(10.1))).resolves.toBeDefined()
  })

  it("acknowledges a message again that is there, beyond the limit too", async () => {
    const { workspaceId, relationshipId, marit, write } = await aCorrespondence()
    const first = { messageId: crypto.randomUUID(), relationshipId, to: "practitioner" as const, body: "hello" }
    const send = () => inScope({ workspaceId, actor: marit.actor, now: start }, (scope) => reply(scope, first))
    await send()
    for (let n = 0; n < 19; n += 1) await write(start)
    await expect(write(start)).rejects.toMatchObject({ code: "WRITTEN_OFTEN" })
    await expect(send()).resolves.toBe(first.messageId)
  })

  it("is one mail to each reader until they have looked, then one again", async () => {
    const { jonas, ownerEmail, write, look, lookAtDesk, react } = await aCorrespondence()
    for (const n of [0, 1, 2]) await write(minutes(n))
    let mails = await react()
    expect([mails(jonas.email), mails(ownerEmail)]).toEqual([1, 1])
    await look(jonas, minutes(3))
    for (const n of [4, 5]) await write(minutes(n))
    mails = await react()
    expect([mails(jonas.email), mails(ownerEmail)]).toEqual([2, 1])
    await lookAtDesk(minutes(6))
    await write(minutes(7))
    mails = await react()
    expect([mails(jonas.email), mails(ownerEmail)]).toEqual([2, 2])
  })

  it("mails nothing of what its reader saw before the mail was written, and the next message again", async () => {
    const { jonas, write, look, react } = await aCorrespondence()
    await write(minutes(0))
    await look(jonas, minutes(1))
    expect((await react())(jonas.email)).toBe(0)
    await write(minutes(2))
    expect((await react())(jonas.email)).toBe(1)
  })
})
