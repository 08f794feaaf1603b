import { describe, expect, it } from "vitest"
import type { Version } from "@/lib/versions"
import { createDrafts, type DraftSave, type StoredDrafts } from "./drafts"

/** A server as the database behaves: it keeps what nobody has seen beside what is written. */
const aServer = () => {
  let kept: readonly Version<string>[] = []
  const saves: DraftSave<string>[] = []
  let isReachable = true
  let held: Promise<void> | null = null
  const save = async (one: DraftSave<string>) => {
    saves.push(one)
    await held
    if (!isReachable) throw new TypeError("Failed to fetch")
    const { writer, sequence, value } = one
    if (kept.some((version) => version.writer === writer && version.sequence >= sequence)) return { others: null }
    const others = kept.filter(
      (version) =>
        version.writer !== writer &&
        version.value !== value &&
        !one.replaces.some((seen) => seen.writer === version.writer && seen.sequence === version.sequence),
    )
    kept = [{ writer, sequence, value }, ...others]
    return { others }
  }
  return {
    saves,
    save,
    stored: (): StoredDrafts<string> => (kept.length > 0 ? { hope: kept } : {}),
    words: () => kept.map(({ value }) => value),
    goOffline: () => {
      isReachable = false
    },
    comeBack: () => {
      isReachable = true
    },
    /** Answers nothing until told to. */
    hold: () => {
      let release = () => {}
      held = new Promise<void>((resolve) => {
        release = () => {
          held = null
          resolve()
        }
      })
      return () => release()
    },
  }
}

type Server = ReturnType<typeof aServer>

const aPage = (server: Server) =>
  createDrafts<string, string>({
    stored: server.stored(),
    open: (_, value) => value ?? "",
    pending: (_, local) => local.trim() || undefined,
    save: server.save,
  })
type Page = ReturnType<typeof aPage>

const write = async (page: Page, words: string) => {
  page.change("hope", words)
  await page.saveAll()
}
const shown = (page: Page) => page.entries().hope?.local
const choice = (page: Page) => page.entries().hope?.others.map(({ value }) => value) ?? []

describe("words on one page", () => {
  it("are saved once, and the latest of them", async () => {
    const server = aServer()
    const page = aPage(server)
    page.change("hope", "I")
    page.change("hope", "I miss us")
    await page.saveAll()
    await page.saveAll()
    expect(server.saves.map(({ value }) => value)).toEqual(["I miss us"])
    expect([page.hasUnsaved(), choice(page)]).toEqual([false, []])
  })

  it("stand as they were typed, though what is saved is tidier", async () => {
    const server = aServer()
    const page = aPage(server)
    await write(page, "with a space ")
    page.adopt({ hope: [{ writer: server.saves[0]?.writer ?? "", sequence: 1, value: "with a space" }] }, page.moment())
    expect(shown(page)).toBe("with a space ")
  })

  it("are nothing to save while there are none", async () => {
    const server = aServer()
    const page = aPage(server)
    expect(page.change("hope", "  ")).toBe(false)
    await page.saveAll()
    expect(server.saves).toEqual([])
  })

  it("stay unsaved and are sent again when the server was out of reach", async () => {
    const server = aServer()
    const page = aPage(server)
    server.goOffline()
    await expect(write(page, "kept")).rejects.toThrow("Failed to fetch")
    expect(page.hasUnsaved()).toBe(true)
    server.comeBack()
    await page.saveAll()
    expect(server.words()).toEqual(["kept"])
  })

  it("are never in conflict with themselves, when the page goes away during a write", async () => {
    const server = aServer()
    const page = aPage(server)
    const answerAll = server.hold()
    page.change("hope", "first")
    const [first] = [page.saveAll()]
    page.change("hope", "last words")
    const last = page.saveAll(true)
    answerAll()
    await Promise.all([first, last])
    expect(server.words()).toEqual(["last words"])
    expect([shown(page), choice(page), page.hasUnsaved()]).toEqual(["last words", [], false])
  })
})

describe("words on two pages", () => {
  it("are both kept, whichever comes last, and their author chooses", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    await write(laptop, "from the laptop")
    expect(server.words()).toEqual(["from the laptop", "from the phone"])
    expect([shown(laptop), choice(laptop)]).toEqual(["from the laptop", ["from the phone"]])
    expect(laptop.hasChoices()).toBe(true)

    const [other] = laptop.entries().hope?.others ?? []
    laptop.choose("hope", other ?? null)
    await laptop.saveAll()
    expect([shown(laptop), choice(laptop), server.words()]).toEqual(["from the phone", [], ["from the phone"]])
  })

  it("ask nobody when one page has seen what the other wrote", async () => {
    const server = aServer()
    const phone = aPage(server)
    await write(phone, "from the phone")
    const laptop = aPage(server)
    await write(laptop, "from the phone, gone on with")
    expect(server.words()).toEqual(["from the phone, gone on with"])
    phone.adopt(server.stored(), phone.moment())
    expect(shown(phone)).toBe("from the phone, gone on with")
    await write(phone, "and back")
    expect(server.words()).toEqual(["and back"])
  })

  it("ask nobody when both say the same", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "the same")
    await write(laptop, "the same")
    expect(choice(laptop)).toEqual([])
  })

  it("are still there to choose from after a reload, on any device", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    await write(laptop, "from the laptop")
    const reloaded = aPage(server)
    expect([shown(reloaded), choice(reloaded)]).toEqual(["from the laptop", ["from the phone"]])
    reloaded.choose("hope", null)
    await reloaded.saveAll()
    expect(server.words()).toEqual(["from the laptop"])
  })

  it("lose nothing when one goes on writing while the other chooses", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    await write(laptop, "from the laptop")
    await write(phone, "from the phone, longer")
    laptop.choose("hope", null)
    await laptop.saveAll()
    expect(choice(laptop)).toEqual(["from the phone, longer"])
    expect(server.words()).toEqual(["from the laptop", "from the phone, longer"])
  })

  it("lose nothing when the choice itself cannot be sent at first", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    await write(laptop, "from the laptop")
    server.goOffline()
    laptop.choose("hope", null)
    await expect(laptop.saveAll()).rejects.toThrow()
    expect(server.words()).toHaveLength(2)
    server.comeBack()
    await laptop.saveAll()
    expect(server.words()).toEqual(["from the laptop"])
  })

  it("are chosen once, though an earlier save is still under way", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    await write(laptop, "from the laptop")
    const answerAll = server.hold()
    laptop.change("hope", "from the laptop, longer")
    const before = laptop.saveAll()
    laptop.choose("hope", null)
    const after = laptop.saveAll()
    answerAll()
    await Promise.all([before, after])
    expect([choice(laptop), server.words()]).toEqual([[], ["from the laptop, longer"]])
  })
})

describe("what was fetched again", () => {
  it("never takes the place of words that are not saved yet", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    laptop.change("hope", "in the middle of")
    laptop.adopt(server.stored(), laptop.moment())
    expect(shown(laptop)).toBe("in the middle of")
  })

  it("never takes the place of words that were saved while it was on its way", async () => {
    const server = aServer()
    const phone = aPage(server)
    await write(phone, "old")
    const laptop = aPage(server)
    const [moment, answer] = [laptop.moment(), server.stored()]
    await write(laptop, "new")
    laptop.adopt(answer, moment)
    expect(shown(laptop)).toBe("new")
  })

  it("shows a choice that came up elsewhere", async () => {
    const server = aServer()
    const [phone, laptop] = [aPage(server), aPage(server)]
    await write(phone, "from the phone")
    await write(laptop, "from the laptop")
    phone.adopt(server.stored(), phone.moment())
    expect([shown(phone), choice(phone)]).toEqual(["from the phone", ["from the laptop"]])
  })
})

it("tells first of what could be tried again, when one draft is refused and another could not be sent", async () => {
  const refused = Object.assign(new Error("refused"), { data: { refusal: { code: "NO", says: "No." } } })
  const page = createDrafts<string, string>({
    stored: {},
    open: (_, value) => value ?? "",
    pending: (_, local) => local,
    save: async ({ key }) => {
      throw key === "one" ? refused : new TypeError("Failed to fetch")
    },
  })
  page.change("one", "1")
  page.change("two", "2")
  await expect(page.saveAll()).rejects.toThrow("Failed to fetch")
})
