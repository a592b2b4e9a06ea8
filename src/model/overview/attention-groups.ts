import { capitalise } from '../values/format'
import { comparedInWords } from '../sentences/judgement-words'
import type { Status } from '../judgement/judgement'
import { smallNumbers } from '../sentences/small-numbers'
import { fitting } from '../sentences/short/title-length'
import { movementSize } from '../sentences/movement-words'
import { noneThat, ofStatus, type HeadlineCard } from './headline-cards'

/** A group of figures whose statuses a leader should read alike. */
export interface AttentionGroup {
  id: string
  title: string
  /** Said when there is none; groups without these words are then left out. */
  empty?: string
  cards: HeadlineCard[]
}

const GROUPS: readonly (Omit<AttentionGroup, 'cards'> & { statuses: readonly Status[] })[] = [
  {
    id: 'worse-and-worsening',
    title: 'Worse and getting worse',
    empty: 'is both worse than elsewhere and getting worse.',
    statuses: ['worse-and-worsening'],
  },
  {
    id: 'better-and-improving',
    title: 'Better and improving',
    empty: 'is both better than elsewhere and improving.',
    statuses: ['better-and-improving'],
  },
  { id: 'worse', title: 'Worse, with no clear direction', statuses: ['worse'] },
  { id: 'worse-but-improving', title: 'Worse but improving', statuses: ['worse-but-improving'] },
  {
    id: 'better-but-worsening',
    title: 'Better but getting worse',
    statuses: ['better-but-worsening'],
  },
  { id: 'better', title: 'Better, with no clear direction', statuses: ['better'] },
  {
    id: 'in-line',
    title: 'Neither better nor worse than elsewhere',
    statuses: ['in-line-but-worsening', 'in-line-and-improving', 'in-line'],
  },
  {
    id: 'differs',
    title: 'Higher or lower, where no direction is good or bad',
    statuses: ['differs'],
  },
  {
    id: 'not-compared',
    title: 'No benchmark, or too small to judge',
    statuses: ['no-benchmark', 'too-small'],
  },
  { id: 'doubtful', title: 'Not rated: the figure is in doubt', statuses: ['doubtful'] },
]

/** Every card in the one group that its status belongs to, most children first. */
export const attentionGroups = (cards: readonly HeadlineCard[]): AttentionGroup[] =>
  GROUPS.map(({ statuses, empty, ...group }) => ({
    ...group,
    ...(empty === undefined ? {} : { empty: noneThat(cards, empty) }),
    cards: ofStatus(cards, statuses),
  })).filter((group) => group.cards.length > 0 || group.empty !== undefined)

/** "6 of 27 figures are worse than elsewhere, 1 of them getting worse", or that none is. */
export function attentionTitle(cards: readonly HeadlineCard[]): string {
  const worsening = ofStatus(cards, ['worse-and-worsening']).length
  const worse = worsening + ofStatus(cards, ['worse', 'worse-but-improving']).length
  if (worse === 0) return noneThat(cards, 'is worse than elsewhere').replace(/\.$/, '')
  const title = `${worse} of ${cards.length} figures ${worse === 1 ? 'is' : 'are'} worse than elsewhere`
  return worsening === 0
    ? title
    : worse === 1
      ? `${title}, and getting worse`
      : fitting([
          `${title}, ${worsening} of them getting worse`,
          `${title}, ${worsening} getting worse`,
        ])
}

function comparison({ judgement }: HeadlineCard): string {
  const { gaps } = judgement
  if (gaps.length === 0) return 'No benchmark is published.'
  const tested = gaps.some((gap) => gap.tested) ? '' : ' (difference not tested)'
  return `${capitalise(comparedInWords(gaps))}${tested}.`
}

const DIRECTIONS = {
  improving: 'Improving',
  worsening: 'Getting worse',
  rising: 'Rising',
  falling: 'Falling',
} as const

function direction({ reading, view }: HeadlineCard): string {
  const { direction: way, isTested } = reading.movement
  if (reading.isSmall || way === 'unknown') return ''
  const size = movementSize(reading.movement, view)
  if (way === 'steady') return `No clear direction: ${size}.`
  return `${DIRECTIONS[way]}: ${size}${isTested ? '' : ' (change not tested)'}.`
}

/** Why a figure is in its group: the comparison, the direction, and any reason it is not judged. */
export function whyHere(card: HeadlineCard): string {
  const { judgement, reading, view } = card
  if (judgement.caution) return judgement.caution.text
  if (judgement.status === 'too-small') return smallNumbers(view, reading)
  return [comparison(card), direction(card), smallNumbers(view, reading)].filter(Boolean).join(' ')
}
