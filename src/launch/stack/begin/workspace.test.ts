import { expect, it } from "vitest"
import { gather } from "./answers"
import { refuseRealPlace } from "./demo-only"

const given = {
  name: "Quiet Room",
  address: "quiet-room",
  "owner-name": "Marta Ruiz",
  "owner-email": "marta@quiet-room.es",
  "time-zone": "Europe/Madrid",
  currency: "eur",
  country: "Spain",
  profile: "coach",
}

it("takes everything from flags, in any case, and the country by its name", async () => {
  expect(await gather(given, null, () => undefined)).toEqual({
    name: "Quiet Room",
    slug: "quiet-room",
    owner: { name: "Marta Ruiz", email: "marta@quiet-room.es" },
    timeZone: "Europe/Madrid",
    currency: "EUR",
    country: "ES",
    profile: "coach",
  })
})

it("asks at the terminal for what is left out, and again where an answer cannot be used", async () => {
  const { name: _, "owner-email": __, ...rest } = given
  const asked: string[] = []
  const said: string[] = []
  const answers = ["Quiet Room", "not an address", "marta@quiet-room.es"]
  const found = await gather(
    rest,
    (question) => {
      asked.push(question)
      return Promise.resolve(answers.shift() ?? "")
    },
    (line) => said.push(line),
  )
  expect(asked).toEqual(["What do your clients call it?", "Your e-mail address", "Your e-mail address"])
  expect(said).toHaveLength(1)
  expect(found).toMatchObject({ name: "Quiet Room", owner: { email: "marta@quiet-room.es" } })
})

it("says of each flag what is wrong, where nobody can be asked", async () => {
  const { name: _, ...rest } = given
  const wrong = { ...rest, address: "api", "owner-email": "marta", country: "Atlantis" }
  await expect(gather(wrong, null, () => undefined)).rejects.toThrow(
    /^--name is missing\.\n--address api: Please use 3 to 60 .*\n--owner-email marta: .*\n--country ATLANTIS: Please choose a country\.$/,
  )
})

it("lets the demo be made on this machine, and where it is asked for by its name", () => {
  expect(() => refuseRealPlace({ NODE_ENV: "development" })).not.toThrow()
  expect(() => refuseRealPlace({ NODE_ENV: "development", APP_URL: "http://localhost:3000" })).not.toThrow()
  expect(() => refuseRealPlace({ NODE_ENV: "production", ATTUNE_DEMO: "1" })).not.toThrow()
})

it("refuses to make the demo in production, or where others come by a public address", () => {
  expect(() => refuseRealPlace({ NODE_ENV: "production" })).toThrow(/which NODE_ENV=production refuses/)
  expect(() => refuseRealPlace({ NODE_ENV: "development", APP_URL: "https://quiet-room.es" })).toThrow(
    /which APP_URL=https:\/\/quiet-room\.es refuses/,
  )
})
