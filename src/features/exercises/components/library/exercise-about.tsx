import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"
import { DefinitionList } from "@/ui/lists/definition-list"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import { readersInWords, revealInWords } from "../../rules/library/labels"
import { clientTitleOf, lengthInWords } from "../../rules/steps"
import type { ExerciseContent } from "../../schema"
import { StepOutline } from "./step-outline"

type ExerciseAboutProps = { slug: string; exerciseId: string; version: number; content: ExerciseContent }

/** One exercise for staff: what it is, for whom it is not, and every step, before it is given to anybody. */
export const ExerciseAbout = ({ slug, exerciseId, version, content }: ExerciseAboutProps) => (
  <div className="grid gap-10">
    <div className="grid gap-6">
      <PageHeading above={lengthInWords(content)} title={content.title} lead={content.summary} />
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="main" href={paths.desk.relationships(slug)}>
          Choose whom to give it to
        </LinkButton>
        <LinkButton href={paths.desk.exercisePreview(slug, exerciseId)}>Preview as client</LinkButton>
      </div>
    </div>
    <DefinitionList
      items={[
        { term: "Clients see it as", value: clientTitleOf(content) },
        { term: "Why, in a sentence", value: content.rationaleHint },
        { term: "Touch", value: content.touch ? "It asks for touch." : "It asks for no touch." },
        { term: "Senses", value: content.sensoryNotes },
        { term: "Not for", value: content.contraindications },
        { term: "Readers", value: `${readersInWords(content.defaultAudience)}. Each member may choose fewer.` },
        { term: "Opening", value: revealInWords(content.defaultReveal) },
      ]}
    />
    <Section title="Steps" lead="One a screen. Each can be skipped, and the readers are named before the first touch.">
      <StepOutline steps={content.steps} />
    </Section>
    <p className="measure text-small text-ink-faint">
      Version {version}. {content.source.credit}
    </p>
  </div>
)
