import { listInWords } from '../values/format'
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

/** "getting worse (down 10 points since 2022)"; empty where the figure is steady or neither way is better. */
function movementInWords({ movement, change }: Reading, view: View): string {
  const { direction, against } = movement
  if (direction !== 'improving' && direction !== 'worsening') return ''
  const words = direction === 'improving' ? 'improving' : 'getting worse'
  // The latest change has just been said.
  return movement.change && (movement.change.from !== change?.from || against)
    ? `${words} (${movementSize(movement, view)})`
    : words
}

/** Why the change just stated gives no direction, by the control chart or the change over three years. */
function stillInWords({ movement, change }: Reading, view: View): string {
  const { direction, pattern, against } = movement
  if (direction !== 'steady' || change === undefined || change.difference === 0) return ''
  return pattern || against ? ` No clear direction: ${movementSize(movement, view)}.` : ''
}

/** Whether the movement confirms the comparison rather than contradicts it. */
const isMore = ({ status }: Judgement): boolean =>
  status === 'worse-and-worsening' || /^(better|in-line)-and-improving$/.test(status)

/** Which way is better, and how the figure is judged: the end of the sentence. */
export function judgedSentence(view: View, reading: Reading, judgement: Judgement): string {
  const polarity = polarityOf(view, reading.series)
  const general = polaritySentence(view, reading.series)
  const { status, gaps } = judgement
  if (status === 'doubtful') return `${general} The figure is in doubt and is not judged.`
  if (polarity === 'neutral' || status === 'too-small') return general
  const compared = comparedInWords(gaps)
  const moving = movementInWords(reading, view)
  const joined = [compared, moving].filter(Boolean).join(isMore(judgement) ? ', and ' : ', but ')
  const sentence = joined === '' ? general : `${general.replace(/\.$/, '')}: this is ${joined}.`
  return `${sentence}${stillInWords(reading, view)}`
}
