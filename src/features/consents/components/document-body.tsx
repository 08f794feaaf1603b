type Block = Readonly<{ kind: "heading" | "list" | "paragraph"; lines: readonly string[] }>

/** "## " begins a heading, "- " a line of a list; the rest are paragraphs, with blank lines between. */
const blocksOf = (body: string): Block[] =>
  body
    .split(/\n\s*\n/)
    .flatMap((part) => {
      const [first = "", ...rest] = part.trim().split("\n")
      return first.startsWith("## ") ? [first, rest.join("\n")] : [part.trim()]
    })
    .filter((part) => part !== "")
    .map((part) => {
      const lines = part.split("\n")
      if (part.startsWith("## ")) return { kind: "heading", lines: [part.slice(3)] }
      return lines.every((line) => line.startsWith("- "))
        ? { kind: "list", lines: lines.map((line) => line.slice(2)) }
        : { kind: "paragraph", lines }
    })

const DocumentBlock = ({ block: { kind, lines } }: { block: Block }) => {
  if (kind === "heading") return <h3 className="mt-3">{lines[0]}</h3>
  if (kind === "paragraph") return <p>{lines.join(" ")}</p>
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** A document in full. */
export const DocumentBody = ({ body }: { body: string }) => (
  <div className="measure grid gap-3 text-ink-soft">
    {blocksOf(body).map((block) => (
      <DocumentBlock key={block.lines.join("\n")} block={block} />
    ))}
  </div>
)
