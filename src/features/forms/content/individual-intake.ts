import type { ShippedForm } from "../schema"

/** Asked of each member alone, once they have accepted their invitation. */
export const individualIntake: ShippedForm = {
  key: "individual-intake",
  title: "About you",
  notes:
    "For one person of a relationship of any size and form: it presumes no number of partners, no marriage, no sex and no shared home. " +
    "Needed are adulthood, the name for agreements and the country (what may be offered where depends on it); the rest may be skipped. " +
    "Order: easy facts first, then what brings them, then how sure they are, then safety and the body, when there is some trust. " +
    "Safety is one open question and not a screening: a yes there clears nobody, and the words never ask who did what. " +
    "No measure is hidden in it; nothing is scored.",
  content: {
    minutes: 8,
    sections: [
      {
        key: "you",
        title: "First, who you are",
        questions: [
          {
            kind: "yesNo",
            key: "adult",
            label: "Are you 18 or older?",
            optional: false,
            mustBeYes: "This form can only be sent by someone who is 18 or older.",
          },
          {
            kind: "statement",
            key: "not-adult",
            label: "Thank you for saying so",
            text: "The work here is for adults, so this form ends here for you. You did nothing wrong by opening it, and nothing is kept of it but this answer. Please turn to an adult you trust: a parent or grandparent, a teacher, a school nurse, a doctor. If you would rather speak with someone who does not know you, or need help today, under Get help you find whom you can call or write to, at any hour.",
            showIf: { question: "adult", is: "=", value: false },
          },
          {
            kind: "short",
            key: "name",
            label: "What is your full name?",
            help: "As it should stand in agreements and receipts. It can differ from what people call you.",
            optional: false,
          },
          {
            kind: "short",
            key: "address",
            label: "How would you like to be spoken to?",
            help: "A name, pronouns, anything that helps.",
          },
          {
            kind: "short",
            key: "country",
            label: "Which country do you live in?",
            help: "What can be offered depends on where you are.",
            optional: false,
          },
          {
            kind: "short",
            key: "region",
            label: "And which part of it?",
            help: "A state, province or region. The town is not needed.",
          },
        ],
      },
      {
        key: "reason",
        title: "What brings you",
        lead: "A few words are enough. You can come back and change them until you send the form, and after that too.",
        questions: [
          { kind: "long", key: "brings", label: "What brings you here now?" },
          { kind: "long", key: "hope", label: "If this goes well, what is different in half a year?" },
          { kind: "long", key: "worry", label: "What worries you about beginning?" },
        ],
      },
      {
        key: "before",
        title: "What there has been already",
        questions: [
          {
            kind: "choice",
            key: "shape",
            label: "Which of these is nearest to how you live at the moment?",
            options: [
              { key: "one", label: "With one partner" },
              { key: "several", label: "With more than one partner" },
              { key: "apart", label: "Separating, or apart" },
              { key: "none", label: "Without a partner" },
              { key: "open", label: "None of these, or it is not clear" },
            ],
          },
          {
            kind: "choices",
            key: "tried",
            label: "What have you tried so far?",
            help: "As many as fit.",
            options: [
              { key: "talks", label: "Talking it through ourselves" },
              { key: "reading", label: "Books, courses or podcasts" },
              { key: "help-alone", label: "Coaching, counselling or therapy, on my own" },
              { key: "help-together", label: "Coaching, counselling or therapy, together" },
              { key: "time-apart", label: "Time apart" },
              { key: "else", label: "Something else" },
              { key: "nothing", label: "Nothing yet" },
            ],
          },
          {
            kind: "long",
            key: "help-before",
            label: "What was good about that help, and what was not?",
            help: "So that nobody repeats what did not serve you. Name no one if you prefer not to.",
            showIf: {
              any: [
                { question: "tried", is: "=", value: "help-alone" },
                { question: "tried", is: "=", value: "help-together" },
              ],
            },
          },
          {
            kind: "scale",
            key: "sure",
            label: "How sure are you that you want to do this work?",
            help: "There is no right number. It may differ from anyone else’s, and that is useful to know.",
            ends: ["not at all", "completely"],
          },
          {
            kind: "long",
            key: "unsure",
            label: "What speaks against it, or would have to be different?",
            showIf: { question: "sure", is: "<", value: 6 },
          },
        ],
      },
      {
        key: "safety",
        title: "Feeling safe",
        lead: "Everybody is asked this. Say as much or as little as you like. Nobody will bring it up in front of others without speaking with you first.",
        questions: [
          {
            kind: "choice",
            key: "safe",
            label: "Do you feel safe with the people closest to you?",
            options: [
              { key: "yes", label: "Yes" },
              { key: "mostly", label: "Mostly, not always" },
              { key: "no", label: "No" },
              { key: "talk", label: "I would rather talk about it than write" },
            ],
          },
          {
            kind: "statement",
            key: "support",
            label: "Thank you for telling us",
            text: "You deserve to feel safe, and you do not have to manage this alone. Under Get help you find people whom you can call or write to at any hour. If someone may look at this device, another one is safer. Nobody watches answers as they come in, so if something is urgent, please do not wait for us.",
            // A No has a card of its own, with numbers (features/safety).
            showIf: {
              any: [
                { question: "safe", is: "=", value: "mostly" },
                { question: "safe", is: "=", value: "talk" },
              ],
            },
          },
          {
            kind: "short",
            key: "safe-contact",
            label: "How and when can we speak with you about it, so that it is safe?",
            help: "For example: call on weekdays before noon, leave no message.",
            showIf: {
              any: [
                { question: "safe", is: "=", value: "mostly" },
                { question: "safe", is: "=", value: "no" },
                { question: "safe", is: "=", value: "talk" },
              ],
            },
          },
        ],
      },
      {
        key: "needs",
        title: "Your body and what you need",
        questions: [
          {
            kind: "long",
            key: "health",
            label: "Is there anything about your health that matters for long conversations or long days?",
            help: "Pain, tiredness, sleep, pregnancy, medication, anything you would want considered.",
          },
          {
            kind: "choices",
            key: "access",
            label: "What makes it easier for you to take part?",
            options: [
              { key: "breaks", label: "More or longer breaks" },
              { key: "step-free", label: "A place without steps" },
              { key: "calm", label: "Soft light, little noise" },
              { key: "hearing", label: "Captions or clear sound" },
              { key: "seeing", label: "Large print, or text that can be read aloud" },
              { key: "plan", label: "Knowing beforehand what will happen" },
              { key: "language", label: "An interpreter, or another language" },
              { key: "else", label: "Something else" },
            ],
          },
          {
            kind: "short",
            key: "access-more",
            label: "Anything to add to that?",
            showIf: { question: "access", exists: true },
          },
          { kind: "long", key: "rest", label: "Is there anything else you would like to be known?" },
        ],
      },
    ],
  },
}
