import { cx } from "../look/class-names"

/** A line of text that is not here yet. */
export const Bone = ({ className = "h-4 w-full" }: { className?: string }) => (
  <div aria-hidden="true" className={cx("breathe rounded-field bg-line/55", className)} />
)

const shapes = {
  page: (
    <>
      <Bone className="h-4 w-32" />
      <Bone className="mt-2 h-9 w-64 max-w-full" />
      <Bone className="mt-3 mb-5 h-5 w-80 max-w-full" />
      <Bone className="mt-3 h-36 rounded-card" />
      <Bone className="mt-3 h-36 rounded-card" />
    </>
  ),
  list: (
    <>
      <Bone className="h-16 rounded-card" />
      <Bone className="mt-2 h-16 rounded-card" />
      <Bone className="mt-2 h-16 rounded-card" />
    </>
  ),
  lines: (
    <>
      <Bone className="h-4 w-full" />
      <Bone className="mt-3 h-4 w-11/12" />
      <Bone className="mt-3 h-4 w-3/4" />
    </>
  ),
} as const

/** The shape of what comes, so that nothing jumps when it is there. */
export const LoadingState = ({ shape = "page" }: { shape?: keyof typeof shapes }) => (
  <div role="status" className="w-full">
    <span className="sr-only">One moment, this page is being fetched.</span>
    {shapes[shape]}
  </div>
)
