/** The mail that declines, to be changed by the person who sends it. It names no reasons and helps to find someone else. */
export const declineText = ({ name, signedBy }: { name: string; signedBy: string }): string =>
  [
    `Hello ${name},`,
    "Thank you for writing, and for the trust in that. I have read your message with care. I am not able to take this on at the moment.",
    "I would like you to find someone who can. Your doctor, or the register of your country's professional association, can name people near you who have room. If you tell me roughly where you live, I am glad to suggest someone.",
    "If you need help now, please do not wait for any of us: call your local emergency number or a helpline.",
    `With kind regards,\n${signedBy}`,
  ].join("\n\n")
