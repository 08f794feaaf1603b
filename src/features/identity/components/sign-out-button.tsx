import { buttonLook } from "@/ui/look/button-look"

/** Signs this browser out. A form of its own, so that it works without JavaScript and never by a link. */
export const SignOutButton = ({ size, className }: { size?: "small"; className?: string }) => (
  <form method="post" action="/api/auth/signout">
    <button type="submit" className={buttonLook("text", size, className)}>
      Sign out
    </button>
  </form>
)
