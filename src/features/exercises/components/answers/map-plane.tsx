import { type MemberShape, memberInk } from "@/ui/lists/member-mark"
import { describeAffect } from "../../rules/maps/affect"
import { planeMarks } from "../../rules/maps/plane"
import type { AffectPoint } from "../../schema"

export type MapPoint = Readonly<{ key: string; label: string; shape: MemberShape; point: AffectPoint }>

const shapes: Record<MemberShape, React.ReactNode> = {
  a: <circle r="13" />,
  b: <path d="M0-15.500 15.500 0 0 15.500-15.500 0Z" />,
  c: <rect x="-12" y="-12" width="24" height="24" rx="4" />,
  d: <path d="M0-15 14.500 11H-14.500Z" />,
  e: <path d="M0-15 13-7.500V7.500L0 15-13 7.500V-7.500Z" />,
}

/** Where each of them is: a shape, a name and a colour, and no numbers. */
export const MapPlane = ({ marks }: { marks: readonly MapPoint[] }) => (
  <svg
    viewBox="0 0 346 250"
    role="img"
    aria-label={marks.map(({ label, point }) => `${label}: ${describeAffect(point.valence, point.arousal)}`).join(". ")}
    className="w-full max-w-[34rem] rounded-pad border border-line bg-surface"
  >
    <path d="M24 125H322M173 26V224" className="stroke-line-strong forced-colors:stroke-[GrayText]" />
    <g className="fill-ink-faint text-[0.75rem] forced-colors:fill-[CanvasText]" textAnchor="middle">
      <text x="173" y="18">
        much energy
      </text>
      <text x="173" y="242">
        little energy
      </text>
      <text x="24" y="117" textAnchor="start">
        unpleasant
      </text>
      <text x="322" y="117" textAnchor="end">
        pleasant
      </text>
    </g>
    {planeMarks(marks).map(({ key, label, shape, x, y, labelY }) => (
      <g key={key}>
        <g
          transform={`translate(${x} ${y})`}
          className={`${memberInk[shape]} fill-none stroke-current stroke-3 forced-colors:stroke-[CanvasText]`}
          strokeLinejoin="round"
        >
          {shapes[shape]}
        </g>
        <text
          x={x}
          y={labelY}
          textAnchor="middle"
          className="fill-ink stroke-surface stroke-4 text-[0.8125rem] [paint-order:stroke] forced-colors:fill-[CanvasText] forced-colors:stroke-[Canvas]"
        >
          {label}
        </text>
      </g>
    ))}
  </svg>
)
