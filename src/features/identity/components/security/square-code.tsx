const quiet = 4

/** A square code drawn from its outline. Always dark on light: that is what cameras read. */
export const SquareCode = ({ size, outline }: { size: number; outline: string }) => (
  <svg
    role="img"
    aria-label="Square code with the key below"
    viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}
    shapeRendering="crispEdges"
    data-theme="light"
    className="w-52 rounded-field border border-line bg-surface text-ink"
  >
    <path d={outline} fill="currentColor" />
  </svg>
)
