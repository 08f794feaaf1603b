import { buttonLook } from "@/ui/look/button-look"

/** A button that posts: mail programs open links by themselves, and must not confirm anything by that. */
export const ConfirmForm = ({ slug, token }: { slug: string; token: string }) => (
  <form
    action="/api/contact/confirm"
    method="post"
    className="grid max-w-[38rem] justify-items-start gap-5 py-10 md:py-21"
  >
    <h1>Did you write this message?</h1>
    <p className="text-large text-ink-soft">
      If it was you, please confirm it, and it will be read. If it was not, close this page: the message is deleted
      unread.
    </p>
    <input type="hidden" name="slug" value={slug} />
    <input type="hidden" name="token" value={token} />
    <button type="submit" className={buttonLook("main", "regular", "mt-3")}>
      Yes, I wrote it
    </button>
  </form>
)
