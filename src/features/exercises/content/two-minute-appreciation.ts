import { exerciseContent } from "../schema"

/** Row 002-1: two minutes, one trait, one recent action. All ways of giving it are equal. */
export const twoMinuteAppreciation = exerciseContent.parse({
  key: "two-minute-appreciation",
  title: "Two-minute appreciation",
  summary: "One quality, and one thing done lately. Two minutes, said or written.",
  minutes: 4,
  mode: "together",
  touch: false,
  sensoryNotes:
    "Can be spoken, recorded or written; looking at each other is not needed. A silent timer of two minutes.",
  contraindications:
    "Not as a way around a hurt that has not been named. Being praised is hard for some people: agree beforehand that it needs no reply.",
  source: {
    rows: ["002-1"],
    articles: ["002_62fc433a11146fc0.txt"],
    credit: "After a short appreciation: two minutes, one trait, one recent action. Wording is our own.",
  },
  rationaleHint: "So that what you value in each other is said out loud, in small and regular amounts.",
  defaultAudience: "relationship",
  defaultReveal: "when_all_done",
  steps: [
    {
      kind: "stems",
      key: "appreciation",
      title: "What do you value?",
      lead: "Small and true is better than large. The more exact, the easier it is to believe.",
      audience: "relationship",
      fields: [
        {
          key: "trait",
          label: "One quality I value in you",
          about: "For example: you stay calm when plans fall apart.",
        },
        {
          key: "action",
          label: "One thing you did lately",
          about: "For example: on Tuesday you let me sleep and did not mention it.",
        },
      ],
    },
    {
      kind: "choice",
      key: "way",
      title: "How would you like to give it?",
      lead: "All of these are equal. Choose what is easy today.",
      audience: "practitioner",
      choices: [
        { key: "face", label: "Tell it, sitting opposite each other" },
        { key: "beside", label: "Tell it side by side, on a walk or in the kitchen" },
        { key: "voice", label: "By phone, or as a voice message" },
        { key: "read", label: "Let it be read here" },
      ],
    },
    {
      kind: "timer",
      key: "two-minutes",
      title: "Two minutes",
      lead: "Say both, slowly, and leave a pause. Who receives it may say thank you, or nothing. If it will be read here, take the time to read it once more.",
      audience: "practitioner",
      seconds: 120,
    },
    {
      kind: "line",
      key: "line",
      title: "How was that?",
      lead: "To say it, or to hear it. One line is enough.",
      audience: "practitioner",
    },
  ],
})
