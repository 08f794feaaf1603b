import { describe, expect, it } from "vitest"
import { toLocalDate } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { choicesWithin, isWithin, maxAudienceOf, narrower } from "./audience"
import { afterSending, audienceWord, opensWhen, readersForStaff, readersOf } from "./labels"
import { plannedOccurrences } from "./plan"
import { answerBy, answerByLabel, mayBeWrittenTo, openedLabel, whatCameBack, whichOne } from "./review"
import { weekAround, weekInWords } from "./week"
import { scheduleInWords } from "./weekdays"

const oslo = toTimeZone("Europe/Oslo")
const newYork = toTimeZone("America/New_York")
const date = toLocalDate

describe("who may read", () => {
  it("can always be made narrower by the member and never wider", () => {
    expect(choicesWithin("relationship")).toEqual(["relationship", "practitioner", "only_me"])
    expect(choicesWithin("practitioner")).toEqual(["practitioner", "only_me"])
    expect(choicesWithin("only_me")).toEqual(["only_me"])
    expect(isWithin("relationship", "practitioner")).toBe(false)
    expect(narrower("relationship", "only_me")).toBe("only_me")
  })

  it("is the practitioner alone where nothing is ever opened, and for one person", () => {
    expect(maxAudienceOf({ audience: "relationship", reveal: "never", members: 2 })).toBe("practitioner")
    expect(maxAudienceOf({ audience: "relationship", reveal: "when_all_done", members: 1 })).toBe("practitioner")
    expect(maxAudienceOf({ audience: "relationship", reveal: "when_all_done", members: 3 })).toBe("relationship")
  })

  it("is said with the partners’ names before the first field", () => {
    expect(readersOf({ audience: "relationship", reveal: "when_all_done", others: ["Jonas"], practitioners: 1 })).toBe(
      "Read by: you and your practitioner, and Jonas once you have both answered",
    )
    expect(
      readersOf({ audience: "relationship", reveal: "immediately", others: ["Ilse", "Tom"], practitioners: 1 }),
    ).toBe("Read by: you, your practitioner, Ilse and Tom, as soon as you send it")
    expect(readersOf({ audience: "relationship", reveal: "never", others: ["Jonas"], practitioners: 1 })).toBe(
      "Read by: you and your practitioner",
    )
    expect(readersOf({ audience: "only_me", reveal: "immediately", others: ["Jonas"], practitioners: 1 })).toBe(
      "Read by: you only",
    )
    expect(readersForStaff({ audience: "relationship", reveal: "when_all_done", members: ["Marit", "Jonas"] })).toBe(
      "Marit, Jonas and you. Answers open by themselves when both have answered, and not before.",
    )
  })

  it("names colleagues, where more than one practitioner may read", () => {
    const telling = { audience: "relationship", others: ["Jonas"], practitioners: 2 } as const
    expect(readersOf({ ...telling, reveal: "when_all_done" })).toBe(
      "Read by: you, your practitioner and their colleagues here, and Jonas once you have both answered",
    )
    expect(opensWhen({ ...telling, reveal: "never" })).toBe("Only your practitioner and their colleagues here read it")
  })

  it("is what a member chooses from by name, and hears of once more after sending", () => {
    expect(audienceWord("relationship", ["Ilse", "Tom"])).toBe("My practitioner and Ilse and Tom")
    const promise = { staffName: "Ingrid", replyWithinDays: 2 }
    expect(afterSending({ audience: "only_me", reveal: "never", others: [] }, promise)).toBe(
      "It is kept for you alone.",
    )
    expect(afterSending({ audience: "practitioner", reveal: "never", others: ["Jonas"] }, promise)).not.toContain(
      "Jonas",
    )
    expect(afterSending({ audience: "relationship", reveal: "when_all_done", others: ["Jonas"] }, promise)).toBe(
      "Nobody watches answers as they come in. Ingrid reads them, usually within 2 working days. What opens for you and Jonas appears under Together.",
    )
  })

  it("is said on a card in words that do not depend on anybody’s answer", () => {
    expect(opensWhen({ audience: "relationship", reveal: "when_all_done", others: ["Jonas"], practitioners: 1 })).toBe(
      "Opens when both have answered",
    )
    expect(
      opensWhen({ audience: "relationship", reveal: "when_all_done", others: ["Ilse", "Tom"], practitioners: 1 }),
    ).toBe("Opens when all have answered")
    expect(opensWhen({ audience: "practitioner", reveal: "when_all_done", others: ["Jonas"], practitioners: 1 })).toBe(
      "Only your practitioner reads it",
    )
  })
})

describe("a weekly practice at 21:00", () => {
  const plan = {
    assignmentId: "a",
    relationshipId: "r",
    firstDate: date("2026-10-22"),
    lastDate: null,
    weekdays: [4] as const,
    minuteOfDay: toMinuteOfDay(21 * 60),
    members: [
      { clientId: "m", timeZone: oslo },
      { clientId: "j", timeZone: newYork },
    ],
  }

  it("stays at 21:00 on the clocks of each member when the clocks change, each in their own week", () => {
    const due = plannedOccurrences(plan, date("2026-10-20"), date("2026-11-06")).map(({ dueDate, responses }) => [
      dueDate,
      ...responses.map(({ dueAt }) => dueAt.toISOString()),
    ])
    expect(due).toEqual([
      ["2026-10-22", "2026-10-22T19:00:00.000Z", "2026-10-23T01:00:00.000Z"],
      ["2026-10-29", "2026-10-29T20:00:00.000Z", "2026-10-30T01:00:00.000Z"],
      ["2026-11-05", "2026-11-05T20:00:00.000Z", "2026-11-06T02:00:00.000Z"],
    ])
  })

  it("begins on its first date, ends on its last, both included", () => {
    const days = (firstDate: string, lastDate: string) =>
      plannedOccurrences(
        { ...plan, firstDate: date(firstDate), lastDate: date(lastDate) },
        date("2026-10-01"),
        date("2026-12-31"),
      ).map(({ dueDate }) => dueDate)
    expect(days("2026-10-29", "2026-11-12")).toEqual(["2026-10-29", "2026-11-05", "2026-11-12"])
    expect(days("2026-10-30", "2026-11-04")).toEqual([])
  })

  it("is said as people say it", () => {
    expect(scheduleInWords([4], 1260)).toBe("Thursdays, 21:00")
    expect(scheduleInWords([1, 5], 450)).toBe("Mondays and Fridays, 07:30")
    expect(scheduleInWords([1, 2, 3, 4, 5, 6, 7], 450)).toBe("Every day, 07:30")
  })
})

describe("a client’s week", () => {
  it("runs in their own time zone, and keeps Sunday’s practice on Monday", () => {
    const monday = weekAround(new Date("2026-11-23T08:00:00Z"), oslo)
    expect(monday.from.toISOString()).toBe("2026-11-19T23:00:00.000Z")
    expect(monday.monday.toISOString()).toBe("2026-11-22T23:00:00.000Z")
    expect(monday.until.toISOString()).toBe("2026-11-29T23:00:00.000Z")
    expect(weekAround(new Date("2026-11-28T08:00:00Z"), oslo).from.toISOString()).toBe("2026-11-22T23:00:00.000Z")
    expect(weekAround(new Date("2026-11-23T03:00:00Z"), newYork).monday.toISOString()).toBe("2026-11-16T05:00:00.000Z")
  })

  it("is summed up in a calm sentence", () => {
    expect(weekInWords([4, 2])).toBe("Two small things this week. Neither takes long.")
    expect(weekInWords([4])).toBe("One small thing this week. It does not take long.")
    expect(weekInWords([20, 2])).toBe("Two things this week.")
    expect(weekInWords([])).toBe("Nothing is waiting for you.")
  })
})

const at = new Date("2026-11-23T20:14:00Z")
const marit = { clientId: "m", displayName: "Marit", colorIndex: 0, submittedAt: at, declinedAt: null }
const jonas = { clientId: "j", displayName: "Jonas", colorIndex: 1, submittedAt: null, declinedAt: null }

describe("what came back", () => {
  it("is said in words", () => {
    expect(whatCameBack([marit, jonas])).toBe("One of two")
    expect(whatCameBack([marit, { ...jonas, submittedAt: at }])).toBe("Both done")
    expect(whatCameBack([marit, { ...jonas, declinedAt: at }])).toBe("One of two; Jonas: not this time")
    expect(whatCameBack([marit, { ...marit, displayName: "Ilse" }, jonas])).toBe("Two of three")
    expect(whatCameBack([marit])).toBe("Done")
    expect(whatCameBack([{ ...jonas, declinedAt: at }])).toBe("Not this time")
  })

  it("says when it opened, and nothing where nothing is meant to open", () => {
    const now = new Date("2026-11-24T09:00:00Z")
    expect(openedLabel({ revealedAt: at, opens: true }, oslo, now)).toBe("opened last night")
    expect(openedLabel({ revealedAt: null, opens: true }, oslo, now)).toBe("not opened")
    expect(openedLabel({ revealedAt: null, opens: false }, oslo, now)).toBeNull()
  })

  it("names the week of a weekly practice, and the day of the others", () => {
    const weekly = {
      firstDate: date("2026-11-10"),
      lastDate: date("2026-12-01"),
      weekdays: [2],
      dueDate: date("2026-11-24"),
    }
    expect(whichOne(weekly, date("2026-11-24"))).toBe("week 3 of 4")
    expect(whichOne({ ...weekly, lastDate: null }, date("2026-11-24"))).toBe("week 3")
    expect(whichOne({ ...weekly, weekdays: [1, 2] }, date("2026-11-25"))).toBe("yesterday")
  })
})

describe("the promise of an answer", () => {
  it("counts working days in the workspace’s own zone", () => {
    expect(answerBy(at, 2, oslo)).toBe("2026-11-25")
    expect(answerBy(new Date("2026-11-27T20:00:00Z"), 2, oslo)).toBe("2026-12-01")
    expect(answerBy(new Date("2026-11-23T23:30:00Z"), 2, oslo)).toBe("2026-11-26")
  })

  it("is said shortly", () => {
    expect(answerByLabel(date("2026-11-25"), date("2026-11-24"))).toBe("answer by Wed")
    expect(answerByLabel(date("2026-11-24"), date("2026-11-24"))).toBe("answer today")
    expect(answerByLabel(date("2026-11-23"), date("2026-11-24"))).toBe("was due Mon")
    expect(answerByLabel(date("2026-11-03"), date("2026-11-24"))).toBe("was due 3 Nov")
  })
})

describe("whom a comment may go to", () => {
  const open = { staysClosed: false }
  it("is nobody who has not answered, since a comment there would tell that a partner has", () => {
    expect(mayBeWrittenTo([marit, jonas], ["m", "j"], open)).toEqual({ one: ["m"], all: false })
    expect(mayBeWrittenTo([marit, { ...jonas, submittedAt: at }], ["m", "j"], open)).toEqual({
      one: ["m", "j"],
      all: true,
    })
  })

  it("is not all of them where one said “not this time”: a word to both about what did not open would tell", () => {
    expect(mayBeWrittenTo([marit, { ...jonas, declinedAt: at }], ["m", "j"], open)).toEqual({
      one: ["m", "j"],
      all: false,
    })
  })

  it("is not all of them where all have sent theirs and it has not opened: a word to all would tell that something holds it", () => {
    const both = [marit, { ...jonas, submittedAt: at }]
    expect(mayBeWrittenTo(both, ["m", "j"], { staysClosed: true })).toEqual({ one: ["m", "j"], all: false })
  })

  it("is not everybody when one of them was never given the practice, or has left", () => {
    const both = [marit, { ...jonas, submittedAt: at }]
    expect(mayBeWrittenTo(both, ["m", "j", "x"], open)).toEqual({ one: ["m", "j"], all: false })
    expect(mayBeWrittenTo(both, ["m"], open)).toEqual({ one: ["m"], all: false })
  })
})
