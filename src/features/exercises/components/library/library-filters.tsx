import { paths } from "@/lib/paths"
import { SearchBox } from "@/ui/fields/search-box"
import { FilterLinks } from "@/ui/lists/filter-links"
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

const address = (slug: string, filters: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams(filled(filters)).toString()
  return paths.desk.library(slug) + (query && `?${query}`)
}

/** Search and filters of the library. Each state is an address. */
export const LibraryFilterBar = ({ slug, filters }: { slug: string; filters: LibraryFilters }) => {
  const { q, ...kept } = filters
  return (
    <div className="grid gap-4">
      <SearchBox label="Search the library" action={paths.desk.library(slug)} value={q} keep={filled(kept)} />
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        {groups.map(({ name, label, choices }) => (
          <FilterLinks
            key={name}
            label={label}
            items={choices.map(({ value, label: words }) => ({
              label: words,
              href: address(slug, { ...filters, [name]: value }),
              current: filters[name] === value,
            }))}
          />
        ))}
      </div>
    </div>
  )
}
