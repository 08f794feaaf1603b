import { exerciseContent } from "../schema"

/** Row 004-7: emotional mapping, for one member at a time; maps are laid side by side when they open. */
export const emotionalMap = exerciseContent.parse({
  key: "emotional-map",
  title: "Emotional map",
  clientTitle: "Where are you right now?",
  summary: "A map of the moment: how pleasant, how much energy, which words, where in the body, and what would help.",
  minutes: 4,
  mode: "alone",
  touch: false,
  sensoryNotes: "Quiet. No sound, no timer. Attention goes to the body for one step, which can be skipped.",
  contraindications:
    "Not while someone is in acute danger or in the middle of a flashback. Attention to the body can stir people who have lived through trauma: suggest skipping that step.",
  source: {
    rows: ["004-7"],
    articles: ["004_a591440839d56fb4.txt"],
    credit: "The idea of two axes follows Russell, Weiss and Mendelsohn (1989). Words and placements are our own.",
  },
  rationaleHint: "So that each of you can say where you are before you talk about why.",
  defaultAudience: "relationship",
  defaultReveal: "when_all_done",
  steps: [
    {
      kind: "emotional_map_affect",
      key: "place",
      title: "Where are you right now?",
      lead: "Touch the place, or use the sliders.",
      audience: "relationship",
    },
    {
      kind: "feelings",
      key: "words",
      title: "Which words come close?",
      lead: "Up to five. Your own words count as much as these.",
      audience: "relationship",
      most: 5,
    },
    {
      kind: "body",
      key: "body",
      title: "Where do you notice it?",
      lead: "Places in the body, if any. More or less than usual, and how it feels.",
      audience: "relationship",
    },
    {
      kind: "needs",
      key: "needs",
      title: "What would do you good?",
      lead: "Name what you need, not who should bring it.",
      audience: "relationship",
      most: 5,
    },
    {
      kind: "line",
      key: "line",
      title: "One line, if you like",
      lead: "Anything the map does not say.",
      audience: "practitioner",
    },
  ],
})
