/** What is told by mail when it happens, each in one sentence that would tell a stranger nothing but that. */
export const securityChanges = {
  second_step_set: "A password and an authenticator were set up for your account.",
  second_step_replaced: "The password and the authenticator of your account were replaced.",
  password_changed: "The password of your account was changed.",
  recovery_codes_made: "New recovery codes were made for your account. The ones before do not work any more.",
  recovery_code_used: "One of the recovery codes of your account was used.",
  passkey_added: "A passkey was added to your account.",
  passkey_removed: "A passkey was taken off your account.",
  passkey_asked: "From now on your account asks for a passkey after a mailed link.",
  passkey_not_asked: "Your account does not ask for a passkey after a mailed link any more.",
  password_known:
    "Someone wrote your password and a wrong code several times. If it was not you, please change your password.",
} as const

export type SecurityChange = keyof typeof securityChanges
