import type { Status } from '../judgement/judgement'
import { ofStatus, type HeadlineCard } from './headline-cards'

// First the statuses that a list is meant for, then those that fill any room that is left.
const CONCERNS: readonly Status[] = [
  'worse-and-worsening',
  'worse',
  'in-line-but-worsening',
  'better-but-worsening',
]
const GOING_WELL: readonly Status[] = ['better-and-improving', 'better', 'in-line-and-improving']

/** What a leader should look at, the weightiest first. */
export const worriesIn = (cards: readonly HeadlineCard[]): HeadlineCard[] =>
  ofStatus(cards, CONCERNS)

/** The overview's lists, and its one figure a theme. */
export function triage(
  cards: readonly HeadlineCard[],
  themes: readonly { id: string }[],
  most = 3,
) {
  const concerns = worriesIn(cards).slice(0, most)
  const goingWell = ofStatus(cards, GOING_WELL).slice(0, most)
  const improving = ofStatus(cards, ['worse-but-improving'])
  const listed = new Set([...concerns, ...goingWell, ...improving])
  const ofTheme = (theme: string) => {
    const own = cards.filter((c) => c.indicator.theme === theme)
    const sound = own.filter((c) => c.judgement.status !== 'doubtful')
    return sound.find((c) => !listed.has(c)) ?? sound[0] ?? own[0]
  }
  return {
    concerns,
    goingWell,
    improving,
    /** Figures that are neither better nor worse, though they have a benchmark. */
    notJudged: ofStatus(cards, ['doubtful', 'too-small']),
    themes: themes.map(({ id }) => ({ id, card: ofTheme(id) })),
  }
}
