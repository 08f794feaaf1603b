import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"

/** What waits and why, for the eyes of the one whose documents they are. */
export const WaitsForYes = ({ slug, what = "This waits" }: { slug: string; what?: string }) => (
  <Notice
    tone="wait"
    title={`${what} for your yes to a document`}
    action={
      <LinkButton href={paths.consents(slug)} size="small">
        Read and decide
      </LinkButton>
    }
  >
    Nothing that you wrote is lost. Only you and your practitioner see this; you can write to them at any time.
  </Notice>
)
