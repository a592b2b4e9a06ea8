import type { Label, Mark, Rule, Scene } from './scene'
import type { Palette } from './palette'

// Marks that every drawing has. A small trend needs no others, and the overview draws nothing else.

/** Everything behind the data: grid, dotted lines and leaders. */
export const Backdrop = ({ scene, palette }: { scene: Scene; palette: Palette }) => (
  <g>
    {scene.rules.map((rule) => (
      <RuleLine key={rule.key} rule={rule} palette={palette} />
    ))}
  </g>
)

export const RuleLine = ({ rule, palette }: { rule: Rule; palette: Palette }) => (
  <line
    x1={rule.x1}
    x2={rule.x2}
    y1={rule.y1}
    y2={rule.y2}
    stroke={palette(rule.tone)}
    strokeWidth={rule.width}
    strokeDasharray={rule.dash}
  />
)

export const Text = ({ label, palette }: { label: Label; palette: Palette }) => (
  <text
    x={label.x}
    y={label.y}
    textAnchor={label.anchor === 'start' ? undefined : label.anchor}
    fontSize={label.size}
    fontWeight={label.weight}
    fill={palette(label.tone)}
  >
    {label.text}
  </text>
)

/** Fill and outline of a marker, with a ring in the background colour to separate it from the line. */
export const paintOf = ({ tone, filled }: Mark, palette: Palette) =>
  filled
    ? { fill: palette(tone), stroke: palette('ground'), strokeWidth: 1.5 }
    : { fill: palette('ground'), stroke: palette(tone), strokeWidth: 1.75 }

export const Dot = ({ mark, palette }: { mark: Mark; palette: Palette }) => (
  <circle cx={mark.x} cy={mark.y} r={mark.size / 2} {...paintOf(mark, palette)} />
)
