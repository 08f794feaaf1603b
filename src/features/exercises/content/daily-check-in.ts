import { exerciseContent } from "../schema"

/** Rows 000-2 and 004-1: each writes for a moment, then both are heard. The five minutes are a default. */
export const dailyCheckIn = exerciseContent.parse({
  key: "daily-check-in",
  title: "Daily emotional check-in",
  clientTitle: "How was today, inside?",
  summary:
    "A few minutes about feelings and not about plans: some words for today, one question, and a turn each to be heard.",
  minutes: 10,
  mode: "together",
  touch: false,
  sensoryNotes:
    "Calm talk or writing. A silent timer of five minutes, which may be ended early. No eye contact is needed.",
  contraindications:
    "Not in the middle of an argument, and not where one person is afraid of the other. Writing alone is then the safer form.",
  source: {
    rows: ["000-2", "004-1"],
    articles: ["000_7ed2bd92e8a5545d.txt", "004_a591440839d56fb4.txt"],
    credit:
      "After a daily check-in of five to ten undistracted minutes in which both are heard. Questions are our own.",
  },
  rationaleHint: "So that each day has a small place for how you are, beside everything that has to be done.",
  defaultAudience: "relationship",
  defaultReveal: "when_all_done",
  steps: [
    {
      kind: "text",
      key: "begin",
      title: "Before you begin",
      audience: "relationship",
      paragraphs: [
        "Find a few minutes without a screen beside you, apart from this one. Children, work and shopping can wait until afterwards.",
        "First you write for yourself. Then, if you do this with someone, each of you has half of five minutes to tell, while the other listens and mends nothing.",
        "Every step can be skipped, and “not this time” is an answer too.",
      ],
    },
    {
      kind: "feelings",
      key: "words",
      title: "Some words for today",
      lead: "Up to three, as they come.",
      audience: "relationship",
      most: 3,
    },
    {
      kind: "prompt",
      key: "question",
      title: "Take one question",
      lead: "Choose the one that speaks to you, or write your own.",
      audience: "relationship",
      length: "long",
      ownPrompt: true,
      prompts: [
        { key: "stayed", label: "Which moment of today has stayed with you?" },
        { key: "heavy", label: "What felt heavy today, and where did you carry it?" },
        { key: "light", label: "What gave you a little ease or warmth?" },
        { key: "unsaid", label: "What did you nearly say today, and then kept to yourself?" },
        { key: "close", label: "When did you feel close to someone, and when alone?" },
        { key: "tomorrow", label: "What are you feeling when you think of tomorrow?" },
        { key: "missed", label: "What did you miss today?" },
      ],
    },
    {
      kind: "choice",
      key: "heard",
      title: "What would be good to get back?",
      lead: "So that nobody has to guess.",
      audience: "relationship",
      choices: [
        { key: "listen", label: "Just listen to me" },
        { key: "ask", label: "Ask me more about it" },
        { key: "near", label: "Stay near, without words" },
        { key: "think", label: "Think it through with me" },
        { key: "nothing", label: "Nothing, reading it is enough" },
      ],
    },
    {
      kind: "timer",
      key: "turns",
      title: "Tell each other",
      lead: "Five minutes, half for each of you. Who listens does not answer, advise or correct. Writing to each other counts as well.",
      audience: "practitioner",
      seconds: 300,
    },
    {
      kind: "line",
      key: "line",
      title: "One line to keep",
      lead: "What you heard, or what you are taking with you.",
      audience: "relationship",
    },
  ],
})
