const pause =
  "Work together pauses until you and your practitioner have spoken. What is booked and paid stays as it was agreed."

const effects: Readonly<Record<string, string>> = {
  service: pause,
  privacy:
    "From then on nothing new is used for the work. What was kept until then stays only for as long as the law asks. Work together pauses until you and your practitioner have spoken.",
}

/** What taking back a yes does, said beside the button. */
export const effectOfWithdrawing = (documentKey: string): string => effects[documentKey] ?? pause
