import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { LinkButton } from "@/ui/link-button"

/** Practices belong to work that was agreed and goes on. */
export const NotYet = ({ slug, relationshipId }: { slug: string; relationshipId: string }) => (
  <EmptyState
    title="Practices can be given while you work together"
    action={<LinkButton href={paths.desk.relationship(slug, relationshipId)}>Go to the relationship</LinkButton>}
  >
    This relationship has not been accepted for work, it waits for consents, or the work has ended.
  </EmptyState>
)
