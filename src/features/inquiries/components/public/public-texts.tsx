import type { PublicPage } from "@/features/workspaces/queries"
import { Rings } from "@/ui/charts/rings"
import { LinkButton } from "@/ui/link-button"
import { Disclosure } from "@/ui/lists/disclosure"

const part = "grid gap-5 border-t border-line pt-10 pb-4 md:grid-cols-[0.8fr_1.2fr] md:gap-16 md:pt-16 md:pb-8"
const paragraphsOf = (text: string) => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "")

/** The first thing a visitor sees: one voice, and where to go. */
export const PublicHero = ({ page, hasServices }: { page: PublicPage; hasServices: boolean }) => (
  <section className="grid items-center gap-9 py-7 md:grid-cols-[1.25fr_0.75fr] md:gap-16 md:pt-14 md:pb-18">
    <div>
      <h1 className="text-display">{page.headline}</h1>
      <p className="mt-5 mb-8 max-w-[34em] text-large text-ink-soft">{page.intro}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="main" href="#write">
          Write to {page.readers.length > 1 ? "us" : "me"}
        </LinkButton>
        {hasServices && <LinkButton href="#services">See services and prices</LinkButton>}
      </div>
    </div>
    <Rings className="w-full max-w-52 md:mx-auto md:max-w-85" />
  </section>
)

/** How the practitioner works, in their own words, and who they are. */
export const PublicApproach = ({ page }: { page: PublicPage }) => (
  <section
    id="work"
    aria-labelledby="work-heading"
    className="grid gap-5 pt-14 pb-10 md:grid-cols-[0.8fr_1.2fr] md:gap-16 md:pt-21 md:pb-16"
  >
    <h2 id="work-heading" className="text-heading">
      How {page.readers.length > 1 ? "we" : "I"} work
    </h2>
    <div className="measure grid gap-4">
      {paragraphsOf(page.approach).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <ul className="mt-2 grid gap-1 text-ink-soft">
        {page.readers.map(({ id, name, title }) => (
          <li key={id}>
            <span className="font-serif text-large text-ink">{name}</span>
            {title && <span className="block text-small">{title}</span>}
          </li>
        ))}
      </ul>
    </div>
  </section>
)

/** What others have asked before. */
export const PublicQuestions = ({ page }: { page: PublicPage }) =>
  page.questions.length === 0 ? null : (
    <section id="questions" aria-labelledby="questions-heading" className={part}>
      <h2 id="questions-heading" className="text-heading">
        Questions
      </h2>
      <div className="border-t border-line">
        {page.questions.map(({ question, answer }) => (
          <Disclosure key={question} title={question}>
            {paragraphsOf(answer).map((paragraph) => (
              <p key={paragraph} className="not-first:mt-3">
                {paragraph}
              </p>
            ))}
          </Disclosure>
        ))}
      </div>
    </section>
  )
