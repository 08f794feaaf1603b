import Link from "next/link"
import type { ReactNode } from "react"
import { Card } from "@/ui/lists/card"

type TodayCardProps = { above: string; title: ReactNode; href: string; children?: ReactNode }

/** Something else that Today points to, in a quieter box than a practice. */
export const TodayCard = ({ above, title, href, children }: TodayCardProps) => (
  <Card kind="resting" className="grid gap-2">
    <p className="text-small text-ink-soft">{above}</p>
    <h2 className="text-large">
      <Link href={href} className="plain hover:underline">
        {title}
      </Link>
    </h2>
    {children && <p className="text-small text-ink-soft">{children}</p>}
  </Card>
)
