import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"

/** Shown when a heavy word was chosen. An offer of help, not an alarm: nobody is alerted and nothing is blocked. */
export const HeavyWordNote = ({ helpHref }: { helpHref: string }) => (
  <Notice
    live
    title="That is a heavy word to carry"
    action={
      <LinkButton href={helpHref} size="small">
        Get help
      </LinkButton>
    }
  >
    Choosing it sets nothing off. No partner reads this answer unless you choose so yourself, above. If you would like
    to speak with someone now, or if you might come to harm, there are people who listen at any hour. You can also go
    on, or stop here.
  </Notice>
)
