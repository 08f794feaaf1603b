import Link from "next/link"
import { paths } from "@/lib/paths"
import { SearchBox } from "@/ui/search-box"
import type { LibraryFilters } from "../../schema"

const groups = [
  {
    name: "minutes",
    label: "How long",
    choices: [
      { value: "", label: "Any length" },
      { value: "5", label: "Up to 5 minutes" },
      { value: "10", label: "Up to 10 minutes" },
    ],
  },
  {
    name: "mode",
    label: "How",
    choices: [
      { value: "", label: "Alone or together" },
      { value: "alone", label: "Alone" },
      { value: "together", label: "Together" },
    ],
  },
  {
    name: "touch",
    label: "Touch",
    choices: [
      { value: "", label: "Touch or not" },
      { value: "without", label: "Without touch" },
    ],
  },
] as const

const filled = (filters: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""))

const chip =
  "plain inline-flex min-h-11 items-center rounded-full border border-transparent px-3.5 text-small text-ink-soft hover:text-ink aria-[current]:border-line-strong aria-[current]:bg-surface aria-[current]:text-ink"

/** Search and filters of the library. Each state is an address. */
export const LibraryFilterBar = ({ slug, filters }: { slug: string; filters: LibraryFilters }) => {
  const { q, ...kept } = filters
  return (
    <div className="grid gap-4">
      <SearchBox label="Search the library" action={paths.desk.library(slug)} value={q} keep={filled(kept)} />
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        {groups.map(({ name, label, choices }) => (
          <nav key={name} aria-label={label} className="flex flex-wrap gap-1">
            {choices.map(({ value, label: word }) => (
              <Link
                key={value}
                href={{ pathname: paths.desk.library(slug), query: filled({ ...filters, [name]: value }) }}
                aria-current={filters[name] === value ? "true" : undefined}
                className={chip}
              >
                {word}
              </Link>
            ))}
          </nav>
        ))}
      </div>
    </div>
  )
}
