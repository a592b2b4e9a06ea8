import type { Direction } from '../judgement/benchmark'
import { capitalise, inSentence, listInWords } from '../values/format'
import type { Gap } from '../judgement/gap'
import type { Judgement } from '../judgement/judgement'
import { movementSize } from './movement-words'
import { polarityOf, polaritySentence } from '../view/polarity'
import type { Reading } from '../judgement/reading'
import type { View } from '../view/types'

const ORDER = ['worse', 'better', 'higher', 'lower', 'similar'] as const
const THAN: Record<(typeof ORDER)[number], string> = {
  worse: 'worse than',
  better: 'better than',
  higher: 'higher than',
  lower: 'lower than',
  similar: 'similar to',
}

/** "worse than England and similar to the South East". */
export function comparedInWords(gaps: readonly Gap[]): string {
  const parts = ORDER.flatMap((outcome) => {
    const names = gaps.filter((g) => g.outcome === outcome).map((g) => g.name)
    return names.length > 0 ? [`${THAN[outcome]} ${listInWords(names)}`] : []
  })
  return parts.join(', ')
}

const MOVES: Partial<Record<Direction, string>> = {
  improving: 'improving',
  worsening: 'getting worse',
  rising: 'rising',
  falling: 'falling',
}

/** ": down 10 percentage points since 2022"; empty where the sentence has just said that change. */
function sizeOfMovement({ movement, change }: Reading, view: View): string {
  const { against, ...onlyThis } = movement
  if (!movement.change || (movement.change.from === change?.from && !against)) return ''
  const size = movementSize(against?.from === change?.from ? onlyThis : movement, view)
  return `: ${view.measure.kind === 'percent' ? size.replaceAll(/\bpoint/g, 'percentage point') : size}`
}

/** Why the latest change gives no direction, by the control chart or the change over three years. */
function stillInWords({ movement }: Reading, view: View): string {
  const { change, direction, pattern, against } = movement
  if (direction !== 'steady' || change === undefined || change.difference === 0) return ''
  return pattern || against ? ` No clear direction: ${movementSize(movement, view)}.` : ''
}

/** Whether the movement confirms the comparison rather than contradicts it. */
const isMore = ({ status }: Judgement): boolean =>
  status === 'worse-and-worsening' || /^(better|in-line)-and-improving$/.test(status)

/** How the figure is judged, or which way is better where it is not: the end of the sentence. */
export function judgedSentence(view: View, reading: Reading, judgement: Judgement): string {
  const polarity = polarityOf(view, reading.series)
  const general = polaritySentence(view, reading.series)
  const { status, gaps, caution } = judgement
  if (caution) return `Not rated: ${inSentence(caution.label)}.`
  if (status === 'too-small') return general
  const moving = MOVES[reading.movement.direction] ?? ''
  const size = moving === '' ? '' : sizeOfMovement(reading, view)
  if (polarity === 'neutral')
    return size === '' ? general : `${capitalise(moving)}${size}. ${general}`
  const joined = [comparedInWords(gaps), moving]
    .filter(Boolean)
    .join(isMore(judgement) ? ', and ' : ', but ')
  const sentence = joined === '' ? general : `${capitalise(joined)}${size}.`
  return `${sentence}${stillInWords(reading, view)}`
}
