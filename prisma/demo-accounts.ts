/** A person of the demonstration: the seed makes them, the start names them, the sign-in offers them with one click. */
export type DemoAccount = Readonly<{
  key: string
  who: string
  email: string
  role: "owner" | "practitioner" | "assistant" | "client"
  /** the page they land on */
  where: string
}>

/** Where the demonstration lives. */
export const demoSlug = "harbour-lane"

/** The place beside it: someone who works alone, far away, in another currency. */
export const secondSlug = "sala-clara"

const desk = `/${demoSlug}/desk`
const today = `/${demoSlug}/today`
const staff = (key: string, who: string, role: DemoAccount["role"]): DemoAccount => ({
  key,
  who,
  email: `${key}@harbour-lane.example`,
  role,
  where: desk,
})
const client = (key: string, who: string): DemoAccount => ({
  key,
  who,
  email: `${key}@example.org`,
  role: "client",
  where: today,
})

export const demoAccounts: readonly DemoAccount[] = [
  staff("ingrid", "Ingrid Sunde", "owner"),
  staff("aurel", "Aurel Popa", "practitioner"),
  staff("tove", "Tove Lie", "assistant"),
  client("marit", "Marit"),
  client("jonas", "Jonas"),
  client("ada", "Ada"),
  client("wen", "Wen"),
  client("noor", "Noor"),
  client("ilse", "Ilse"),
  client("tom", "Tom"),
  client("lena", "Lena"),
  client("paul", "Paul"),
  // Served in both places by one address: her sign-in asks where to.
  { ...client("elif", "Elif"), where: "/places" },
  { key: "marta", who: "Marta Ruiz", email: "marta@sala-clara.example", role: "owner", where: `/${secondSlug}/desk` },
  { ...client("mateo", "Mateo"), where: `/${secondSlug}/today` },
]
