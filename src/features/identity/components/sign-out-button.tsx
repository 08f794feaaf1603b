import { buttonLook } from "@/ui/look/button-look"

/** Signs this browser out. A form of its own, so that it works without JavaScript and never by a link. */
export const SignOutButton = ({ className = buttonLook("text") }: { className?: string }) => (
  <form method="post" action="/api/auth/signout">
    <button type="submit" className={className}>
      Sign out
    </button>
  </form>
)
