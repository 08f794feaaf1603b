const told =
  "Your practitioner is told by a short mail, so that you can speak before the work goes on. What is booked and paid stays as it was agreed."

const effects: Readonly<Record<string, string>> = {
  service: told,
  privacy:
    "Your practitioner is told by a short mail, so that you can speak about what stops and what is kept. Until then nothing is deleted.",
}

/** What taking back a yes does, said beside the button. */
export const effectOfWithdrawing = (documentKey: string): string => effects[documentKey] ?? told
