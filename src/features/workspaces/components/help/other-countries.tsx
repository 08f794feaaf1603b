import Link from "next/link"
import { paths } from "@/lib/paths"
import { Disclosure } from "@/ui/lists/disclosure"
import { countryName } from "../../content/countries"
import { countriesWithLines } from "../../content/help-lines"
import type { WorkspaceHere } from "../../queries"
import type { linesNear } from "../../rules"

type Near = ReturnType<typeof linesNear>

const chosen = ({ country, because }: Near, workspace: string) => {
  const name = countryName(country)
  if (because === "asked") return `Shown for ${name}, as you chose.`
  return because === "clock"
    ? `${name} is chosen, since your clock is set to it.`
    : `${name} is chosen, since ${workspace} is there.`
}

/** Every country that has lines, as links: it works without scripts, and is kept nowhere but in the address. */
export const OtherCountries = ({ near, workspace }: { near: Near; workspace: WorkspaceHere }) => (
  <Disclosure title="I am in another country" className="border-t">
    <p>{chosen(near, workspace.name)}</p>
    <ul className="mt-3 flex flex-wrap gap-x-5">
      {countriesWithLines
        .map((code) => ({ code, name: countryName(code) }))
        .toSorted((one, other) => one.name.localeCompare(other.name, "en"))
        .map(({ code, name }) => (
          <li key={code}>
            <Link
              href={`${paths.help(workspace.slug)}?in=${code}`}
              prefetch={false}
              aria-current={code === near.country ? "true" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
            >
              {name}
            </Link>
          </li>
        ))}
    </ul>
  </Disclosure>
)
