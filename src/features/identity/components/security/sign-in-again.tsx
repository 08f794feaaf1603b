/** For who has no second step yet and signed in a while ago. */
export const SignInAgain = () => (
  <p className="measure text-ink-soft">
    For your safety this can be set right after signing in. Please sign out, come back by e-mail, and open this page
    within ten minutes.
  </p>
)
