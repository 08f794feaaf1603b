/**
 * What a step that the product takes inside a person's scope may be for. Each reaches the rows that the policies in prisma/walls
 * name it at, `app.is_system('open_answers')`, and no others.
 */
export const purposes = [
  "accept_invitation",
  "ask_consents",
  "find_days",
  "hold_days",
  "lapse_answers",
  "offer_again",
  "open_answers",
  "read_invitation",
  "receive_inquiry",
  "release_days",
  "return_money",
  "take_payment",
] as const

export type Purpose = (typeof purposes)[number]
