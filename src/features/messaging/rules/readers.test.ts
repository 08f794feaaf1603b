import { describe, expect, it } from "vitest"
import { listed } from "@/lib/listed"
import { readerIds, readersForMember, readersForStaff } from "./readers"

const joined = new Date("2026-11-01T10:00:00Z")
const marit = { clientId: "m", displayName: "Marit", joinedAt: joined, leftAt: null }
const jonas = { clientId: "j", displayName: "Jonas", joinedAt: joined, leftAt: null }
const late = { clientId: "l", displayName: "Lena", joinedAt: new Date("2026-11-20T10:00:00Z"), leftAt: null }
const gone = { clientId: "g", displayName: "Gunn", joinedAt: joined, leftAt: new Date("2026-11-05T10:00:00Z") }
const sentAt = new Date("2026-11-10T10:00:00Z")
const all = [marit, jonas, late, gone]

const toAll = { audience: "relationship", readerId: null, clientId: null, sentAt } as const
const toJonas = { audience: "member", readerId: "j", clientId: null, sentAt } as const
const privateOfMarit = { audience: "practitioner", readerId: null, clientId: "m", sentAt } as const
const toAllOfMarit = { audience: "relationship", readerId: null, clientId: "m", sentAt } as const

describe("the readers named on a message", () => {
  it("are everybody who was there when it was sent, and nobody who came later or had left", () => {
    expect(readersForMember(toAll, { members: all, practitioners: 1, viewerId: "m" })).toBe(
      "Read by you, Jonas and your practitioner",
    )
    expect(readersForStaff(toAll, all)).toBe("To Marit and Jonas")
  })

  it("are only the practitioner for what Marit keeps from Jonas", () => {
    expect(readersForMember(privateOfMarit, { members: all, practitioners: 1, viewerId: "m" })).toBe(
      "Read by your practitioner only",
    )
    expect(readersForStaff(privateOfMarit, all)).toBe("To you only, not to Jonas")
    expect(readersForStaff(privateOfMarit, [marit])).toBe("To you")
  })

  it("are colleagues too, where more than one practitioner works there", () => {
    const there = { members: all, practitioners: 3, viewerId: "m" }
    expect(readersForMember(toAll, there)).toBe("Read by you, Jonas, your practitioner and their colleagues here")
    expect(readersForMember(privateOfMarit, there)).toBe("Read by your practitioner and their colleagues here only")
  })

  it("are one member for what staff writes to one", () => {
    expect(readersForMember(toJonas, { members: all, practitioners: 1, viewerId: "j" })).toBe("To you only")
    expect(readersForStaff(toJonas, all)).toBe("To Jonas only")
    expect(readersForStaff(toAllOfMarit, all)).toBe("To you and Jonas")
  })
})

describe("whom a message reaches", () => {
  it("is never its author, and never a member it was kept from", () => {
    expect(readerIds(toAll, all)).toEqual(["m", "j"])
    expect(readerIds(toAllOfMarit, all)).toEqual(["j"])
    expect(readerIds(toJonas, all)).toEqual(["j"])
    expect(readerIds(privateOfMarit, all)).toEqual([])
  })
})

it("names people as one says it", () => {
  expect([listed(["Marit"]), listed(["Noor", "Ilse", "Tom"])]).toEqual(["Marit", "Noor, Ilse and Tom"])
})
