import type { inferRouterOutputs } from "@trpc/server"
import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { Money } from "@/ui/lists/money"
import type { intensivesRouter } from "../router"

type Bookable = inferRouterOutputs<typeof intensivesRouter>["bookable"]

/** What the asker may book, each with its price and the way to its dates. */
export const BookCards = ({ bookable, slug }: { bookable: Bookable; slug: string }) => (
  <ul className="grid gap-4">
    {bookable.services.map(({ id, title, summary, priceMinor, currency, depositPercent }) => (
      <li key={id}>
        <Card kind="resting" className="grid gap-3">
          <h3>{title}</h3>
          <p className="measure text-ink-soft">{summary}</p>
          <p className="flex flex-wrap items-center justify-between gap-4">
            <span className="text-small text-ink-soft">
              <Money minor={priceMinor} currency={currency} />, deposit {depositPercent}%
            </span>
            <LinkButton href={paths.book(slug, id)}>Choose dates</LinkButton>
          </p>
        </Card>
      </li>
    ))}
  </ul>
)
