import type { Control, Signal } from './control-limits'

/** The rules by which points show more than the usual variation, the most important first. */
const RULES: readonly Signal['rule'][] = ['outside', 'run', 'trend', 'near']

/** The most important signal that includes the point of a period. */
export const signalAt = ({ signals }: Control, period: string): Signal | undefined =>
  RULES.map((rule) =>
    signals.find((s) => s.rule === rule && s.points.some((p) => p.period === period)),
  ).find((signal) => signal !== undefined)
