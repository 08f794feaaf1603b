import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { afterEach, describe, expect, it } from "vitest"
import { challengeForSignIn } from "@/features/identity/commands/sign-in/within-or-proved"
import { aUser } from "@/features/identity/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { now as clock } from "@/lib/time/clock"
import { inAccount, noWorkspace } from "@/server/data/scope"
import { env } from "@/server/env"
import { workspaceOfSlug } from "@/server/http/workspace-address"
import { aNewPlace } from "../factory"
import type { SignUp } from "../schema"
import { installWorkspace } from "./install-workspace"
import { askForWorkspace, beginWorkspace, placeOfLink } from "./sign-up"

const now = clock()
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

let places = 0
/** Another place of the net for each visitor, so that no test uses up another's tries. */
const aVisit = () => {
  places += 1
  return { now, ip: `198.51.100.${places}` }
}

const proofFor = async (email: string) => {
  const challenge = await challengeForSignIn({ now }, { email })
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

/** What someone writes who wants a workspace. */
const aWish = (given: Partial<SignUp> = {}) => {
  const { owner, ...place } = aNewPlace()
  return { ...place, ownerName: owner.name, ownerEmail: owner.email, homepage: "", ...given }
}
type Wish = ReturnType<typeof aWish>

const ask = async (wish: Wish, visit = aVisit()) =>
  askForWorkspace(visit, { ...wish, proof: await proofFor(wish.ownerEmail) })

const mailsTo = async (email: string) => (await queuedMails(noWorkspace)).filter(({ to }) => to === email)

/** The token in the mail that this wish brought. */
const tokenTo = async (wish: Wish) => {
  await ask(wish)
  const [mail] = await mailsTo(wish.ownerEmail)
  return mail?.link?.path.split("/").at(-1) ?? ""
}

describe("someone who wants a workspace", () => {
  afterEach(() => Object.assign(env(), { ATTUNE_SIGN_UP: "1" }))

  it("gets a mail, and before its link is followed there is nothing: no workspace, no account", async () => {
    const wish = aWish()
    const token = await tokenTo(wish)
    expect(await workspaceOfSlug(wish.slug)).toBeNull()
    expect(await inAccount({ address: wish.ownerEmail }, (db) => db.user.count())).toBe(0)
    expect(placeOfLink({ now }, token)).toEqual({ name: wish.name, slug: wish.slug, ownerName: wish.ownerName })
    expect(await workspaceOfSlug(wish.slug)).toBeNull()
    expect(await beginWorkspace(aVisit(), { token, slug: wish.slug })).toEqual({ slug: wish.slug })
    expect(await workspaceOfSlug(wish.slug)).not.toBeNull()
  })

  it("follows the link twice, and has one", async () => {
    const wish = aWish()
    const token = await tokenTo(wish)
    await beginWorkspace(aVisit(), { token, slug: wish.slug })
    const id = await workspaceOfSlug(wish.slug)
    await beginWorkspace(aVisit(), { token, slug: wish.slug })
    expect(await workspaceOfSlug(wish.slug)).toBe(id)
    expect(await queuedMails(id ?? "")).toHaveLength(1)
  })

  it("is answered alike whether their address, or that of the workspace, is known or not", async () => {
    const known = await aUser()
    const there = aNewPlace()
    await installWorkspace(there, now)
    const wishes = [aWish(), aWish({ ownerEmail: known.email }), aWish({ slug: there.slug })]
    for (const wish of wishes) {
      expect(await ask(wish)).toBeUndefined()
      expect(await mailsTo(wish.ownerEmail)).toMatchObject([{ template: "workspaces/workspace-confirm" }])
    }
  })

  it("hears only after the mail that another has the workspace’s address, and chooses another one", async () => {
    const there = aNewPlace()
    await installWorkspace(there, now)
    const wish = aWish({ slug: there.slug })
    const token = await tokenTo(wish)
    await expect(beginWorkspace(aVisit(), { token, slug: there.slug })).rejects.toMatchObject({
      code: "SLUG_TAKEN",
      field: "slug",
    })
    expect(await beginWorkspace(aVisit(), { token, slug: `${there.slug}-2` })).toEqual({ slug: `${there.slug}-2` })
  })

  it("has a day for it, and no link but ours counts", async () => {
    const wish = aWish()
    const token = await tokenTo(wish)
    expect(placeOfLink({ now: hours(23) }, token)).not.toBeNull()
    expect(placeOfLink({ now: hours(25) }, token)).toBeNull()
    for (const other of ["", "x".repeat(200), `A${token}`, token.slice(1)]) {
      expect(placeOfLink({ now }, other)).toBeNull()
      await expect(beginWorkspace(aVisit(), { token: other, slug: wish.slug })).rejects.toMatchObject({
        code: "LINK_NOT_VALID",
      })
    }
    await expect(beginWorkspace({ ...aVisit(), now: hours(25) }, { token, slug: wish.slug })).rejects.toMatchObject({
      code: "LINK_NOT_VALID",
    })
  })

  it("needs a browser that works for a moment, once for each mail", async () => {
    const wish = aWish()
    await expect(askForWorkspace(aVisit(), { ...wish, proof: "" })).rejects.toMatchObject({ code: "NOT_PROVED" })
    const proof = await proofFor(wish.ownerEmail)
    await askForWorkspace(aVisit(), { ...wish, proof })
    await expect(askForWorkspace(aVisit(), { ...wish, proof })).rejects.toMatchObject({ code: "NOT_PROVED" })
    expect(await mailsTo(wish.ownerEmail)).toHaveLength(1)
  })

  it("floods nobody: the sixth mail of a day to one address is left out, and the answer is the same", async () => {
    const wish = aWish()
    for (let n = 0; n < 7; n++) expect(await ask({ ...wish, name: `Quiet Room ${n}` })).toBeUndefined()
    expect(await mailsTo(wish.ownerEmail)).toHaveLength(5)
  })

  it("is held up after a dozen tries from one place", async () => {
    const visit = aVisit()
    const tries = Array.from({ length: 13 }, () =>
      askForWorkspace(visit, { ...aWish(), proof: "" }).catch((e) => e.code),
    )
    expect((await Promise.all(tries)).filter((code) => code === "TOO_MANY_TRIES")).toHaveLength(1)
  })

  it("who is a program and fills in everything is told the same, and mailed nothing", async () => {
    const wish = aWish({ homepage: "https://spam.example" })
    expect(await askForWorkspace(aVisit(), { ...wish, proof: "" })).toBeUndefined()
    expect(await mailsTo(wish.ownerEmail)).toEqual([])
  })

  it("finds nothing where nobody may sign up", async () => {
    const wish = aWish()
    const token = await tokenTo(wish)
    Object.assign(env(), { ATTUNE_SIGN_UP: "0" })
    await expect(ask(wish)).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect(() => placeOfLink({ now }, token)).toThrow(expect.objectContaining({ code: "NOT_FOUND" }))
    await expect(beginWorkspace(aVisit(), { token, slug: wish.slug })).rejects.toMatchObject({ code: "NOT_FOUND" })
  })
})
