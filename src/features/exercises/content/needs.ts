/** What people may need, in groups. A list of our own, released under CC0 1.0. Codes are only ever added. */
export const needGroups = [
  {
    key: "connection",
    label: "Connection",
    needs: {
      closeness: "closeness",
      affection: "affection",
      being_heard: "being heard",
      reassurance: "reassurance",
      trust: "trust",
    },
  },
  {
    key: "safety",
    label: "Safety",
    needs: { calm: "calm", predictability: "predictability", privacy: "privacy", honesty: "honesty" },
  },
  {
    key: "autonomy",
    label: "Room of one’s own",
    needs: { choice: "choice", space: "space", time_alone: "time alone" },
  },
  { key: "play", label: "Play", needs: { fun: "fun", novelty: "something new", desire: "desire" } },
  {
    key: "respect",
    label: "Respect",
    needs: { appreciation: "appreciation", fairness: "fairness", consideration: "consideration" },
  },
  { key: "support", label: "Support", needs: { help: "help", rest: "rest", shared_load: "a shared load" } },
  {
    key: "meaning",
    label: "Meaning",
    needs: { purpose: "purpose", growth: "growth", shared_direction: "a shared direction" },
  },
  { key: "body", label: "The body", needs: { sleep: "sleep", touch: "touch", comfort: "comfort", health: "health" } },
] as const

type Keys<T> = T extends T ? keyof T : never
export type Need = Keys<(typeof needGroups)[number]["needs"]> & string

/** Every need by its code, as it is said. */
export const needs = Object.assign({}, ...needGroups.map((group) => group.needs)) as Record<Need, string>
export const needCodes = Object.keys(needs) as [Need, ...Need[]]
