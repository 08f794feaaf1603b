import { Shelf } from "./shelf"

const grounds = [
  ["paper", "bg-paper"],
  ["surface", "bg-surface"],
  ["sunken", "bg-sunken"],
  ["accent wash", "bg-accent-wash"],
] as const

const inks = [
  ["ink", "text-ink"],
  ["soft", "text-ink-soft"],
  ["faint", "text-ink-faint"],
  ["accent", "text-accent"],
  ["good", "text-good"],
  ["wait", "text-wait"],
  ["alert", "text-alert"],
] as const

export const TypeAndColour = () => (
  <>
    <Shelf title="Type" about="Newsreader for what is said to people, Figtree for what is worked with.">
      <p className="font-serif text-display font-[480] tracking-[-0.012em]">Find the way back to each other</p>
      <p className="font-serif text-heading font-[480] tracking-[-0.012em]">Good evening, Marit.</p>
      <p className="font-serif text-title font-[480]">Where are you right now?</p>
      <p className="font-serif text-large font-[480]">Two-minute appreciation</p>
      <p className="measure">
        Coaching for one, two or more people in a relationship: weekly sessions, small practices in between, and quiet,
        thorough intensives when weekly is too slow. <a href="#colour">A link in a sentence</a>.
      </p>
      <p className="text-small text-ink-soft">75 minutes, online. Your time: Oslo.</p>
    </Shelf>
    <Shelf title="Colour" about="Warm paper, aubergine ink, one accent for the one main action.">
      <div id="colour" className="grid gap-3 sm:grid-cols-2">
        {grounds.map(([name, ground]) => (
          <div key={name} className={`rounded-card border border-line p-4 ${ground}`}>
            <p className="mb-2 text-small text-ink-soft">{name}</p>
            <p className="flex flex-wrap gap-x-4 gap-y-1">
              {inks.map(([word, ink]) => (
                <span key={word} className={ink}>
                  {word}
                </span>
              ))}
            </p>
          </div>
        ))}
      </div>
    </Shelf>
  </>
)
