import type { Control, Signal } from './control-limits'

/** The rules by which points are more than usual, the weightiest first. */
const RULES: readonly Signal['rule'][] = ['outside', 'run', 'trend', 'near']

/** The weightiest of the signals that the point of a period is part of. */
export const signalAt = ({ signals }: Control, period: string): Signal | undefined =>
  RULES.map((rule) =>
    signals.find((s) => s.rule === rule && s.points.some((p) => p.period === period)),
  ).find((signal) => signal !== undefined)
