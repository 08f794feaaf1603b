import { useId } from "react"

/** Two circles and what they share. Decoration beside words that say it. */
export const Rings = ({ className }: { className?: string }) => {
  const shared = useId()
  return (
    <svg viewBox="0 0 340 340" fill="none" aria-hidden="true" className={className}>
      <defs>
        <clipPath id={shared}>
          <circle cx="130" cy="150" r="104" />
        </clipPath>
      </defs>
      <circle cx="212" cy="192" r="104" className="fill-accent-wash" clipPath={`url(#${shared})`} />
      <circle cx="130" cy="150" r="104" strokeWidth="2" className="stroke-a" />
      <circle cx="212" cy="192" r="104" strokeWidth="2" className="stroke-b" />
    </svg>
  )
}
