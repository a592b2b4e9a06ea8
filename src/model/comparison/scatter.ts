import { worstOf } from '../schema/confidentiality'
import { areaInSentence, type Area, type Areas } from '../schema/area'
import type { Panel } from './panel'
import { capitalise, formatNumber, formatValue, listInWords } from '../values/format'
import { isNumber, isShorthand, type Value } from '../schema/observation'
import { monthsBetween, periodEnd, periodLabel } from '../values/period'
import { peersIn } from '../view/peers'
import type { Release } from '../schema/release'
import type { Peer, View, ViewSources, Axis, Dot, Scatter } from '../view/types'
import { rankCorrelation, strengthOf } from '../values/correlation'
import { explainValue, isExplained } from '../values/shorthand'

/**
 * One figure of a panel, for every authority in the panel's period.
 * @param sources the figures of all authorities
 */
export const axisOf = ({ chosen, view }: Panel, sources: ViewSources): Axis => ({
  name: chosen.name,
  view: {
    ...view,
    peers: peersIn(sources, {
      subject: view.area,
      measure: view.measure,
      period: view.period,
      category: chosen.category?.id ?? 'total',
    }),
  },
})

interface Both {
  area: Area
  peer: Peer
  x: Value | undefined
  y: Value | undefined
}

function pairsOf(x: View, y: View): Both[] {
  const [left, right] = [x, y].map((view) => new Map(view.peers.map((p) => [p.area.code, p])))
  return [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].flatMap((code) => {
    const [a, b] = [left?.get(code), right?.get(code)]
    const peer = a ?? b
    return peer ? [{ area: peer.area, peer, x: a?.value, y: b?.value }] : []
  })
}

/** Published, but as too small to tell from zero. */
const isRounded = (value: Value | undefined): boolean => value === 'low' || value === 'k'

interface ScatterContext {
  /** Codes of the areas that the reader compares. */
  chosen: readonly string[]
  areas: Areas
  releases: readonly Release[]
}

/** Joins two views by authority. */
export function scatterOf(x: Axis, y: Axis, { chosen, areas, releases }: ScatterContext): Scatter {
  const pairs = pairsOf(x.view, y.view)
  const members = new Set(pairs.flatMap(({ area }) => area.members ?? []))
  const missing = { suppressed: 0, rounded: 0, joint: 0, unpublished: 0 }
  const dots: Dot[] = []
  for (const { area, peer, x: left, y: right } of pairs) {
    if (isNumber(left) && isNumber(right))
      dots.push({
        area,
        x: left,
        y: right,
        inRegion: peer.inRegion,
        kind: peer.isSubject
          ? 'subject'
          : chosen.includes(area.code)
            ? 'chosen'
            : peer.isNeighbour
              ? 'neighbour'
              : 'other',
      })
    // A joint return is not an authority: its members are counted instead, where they have the
    // other figure.
    else if (area.level === 'joint') continue
    else if (left === 'c' || right === 'c') missing.suppressed += 1
    else if (isRounded(left) || isRounded(right)) missing.rounded += 1
    else if (members.has(area.code)) missing.joint += 1
    else missing.unpublished += 1
  }
  const used = new Set([...x.view.peers, ...y.view.peers].map((p) => p.observation.release))
  const region = areas.areas.find(
    (a) => a.level === 'region' && a.code === (x.view.area.parent ?? y.view.area.parent),
  )
  const shown = releases.filter(({ id }) => used.has(id))
  return {
    x,
    y,
    dots,
    missing,
    ...(region ? { region } : {}),
    releases: shown.toSorted((a, b) => (a.published < b.published ? 1 : -1)),
    confidentiality: worstOf([...shown, x.view, y.view]),
    correlation: rankCorrelation(
      dots.map((d) => d.x),
      dots.map((d) => d.y),
    ),
  }
}

/** With fewer authorities than this, nothing is said about whether two figures go together. */
export const ENOUGH = 10

/** How closely two figures go together, as the subject of a sentence. */
export const LINKS = {
  hardly: 'almost no link',
  weakly: 'a weak link',
  moderately: 'a moderate link',
  strongly: 'a strong link',
} as const

/**
 * "Across 151 councils there is a weak link between “A” and “B”: councils that are higher on one
 * tend to be …".
 */
function together({ x, y, dots, correlation }: Scatter): string {
  const names = `“${x.name}” and “${y.name}”`
  if (dots.length === 0) return `No authority has both figures: ${names}.`
  if (dots.length < ENOUGH || correlation === undefined)
    return `${dots.length} ${dots.length === 1 ? 'authority has' : 'authorities have'} both figures: too few to say whether ${names} go together.`
  const strength = strengthOf(correlation)
  const cited = `(Spearman’s rank correlation ${formatNumber(correlation, 2)})`
  const link = `Across ${dots.length} councils there is ${LINKS[strength]} between ${names}`
  if (strength === 'hardly') return `${link} ${cited}.`
  const tend =
    correlation > 0
      ? 'councils that are higher on one tend to be higher on the other'
      : 'councils that are higher on one tend to be lower on the other'
  return `${link}: ${tend} ${cited}. That does not mean that one causes the other.`
}

const ofSubject = ({ view }: Axis): Peer | undefined => view.peers.find((p) => p.isSubject)

/** "23.2%", "40 per 10,000 children". */
const withUnit = (value: number, { measure }: View): string =>
  ['percent', 'money', 'duration'].includes(measure.kind)
    ? formatValue(value, measure)
    : `${formatValue(value, measure)} ${measure.unit}`

/** "Buckinghamshire has 40 per 10,000 children and 23.2%", or why it is not among the dots. */
function ownWords({ x, y, dots }: Scatter, own: Area): string {
  if (own.level !== 'authority') return ''
  const dot = dots.find((d) => d.kind === 'subject')
  if (dot)
    return `${capitalise(areaInSentence(dot.area))} has ${withUnit(dot.x, x.view)} and ${withUnit(dot.y, y.view)}.`
  const words = [x, y].flatMap((axis) => {
    const peer = ofSubject(axis)
    if (!peer) return [`there is no figure for “${axis.name}”`]
    if (peer.area.code !== own.code)
      return [`“${axis.name}” is published for ${areaInSentence(peer.area)} together`]
    return isNumber(peer.value)
      ? []
      : [
          `“${axis.name}” ${isShorthand(peer.value) ? isExplained(peer.value) : `is ${explainValue(peer.value, axis.view.measure)}`}`,
        ]
  })
  return `${areaInSentence(own)} is not among the dots: ${listInWords(words)}.`
}

function datesWords({ x, y }: Scatter): string {
  const label = ({ view }: Axis) => periodLabel(view.period, view.indicator.periodType)
  const end = ({ view }: Axis) => periodEnd(view.period, view.indicator.periodType)
  if (x.view.period === '' || y.view.period === '' || label(x) === label(y)) return ''
  // Counted from month to month, so that the day of the month makes no difference.
  const month = (day: string) => `${day.slice(0, 7)}-01`
  const [earlier = '', later = ''] = [end(x), end(y)].toSorted()
  const months = monthsBetween(month(earlier), month(later))
  const apart = months === 0 ? '' : `: ${months} ${months === 1 ? 'month' : 'months'} apart`
  return `The dates differ: “${x.name}” is of ${label(x)}, “${y.name}” of ${label(y)}${apart}.`
}

function missingWords({ missing }: Scatter): string {
  const { suppressed, rounded, joint, unpublished } = missing
  const total = suppressed + rounded + joint + unpublished
  if (total === 0) return ''
  const parts = [
    ...(suppressed > 0 ? [`${suppressed} with a suppressed figure`] : []),
    ...(rounded > 0 ? [`${rounded} with a figure above zero that rounds to zero`] : []),
    ...(joint > 0 ? [`${joint} that file one of the returns with another council`] : []),
    ...(unpublished > 0 ? [`${unpublished} without a published figure`] : []),
  ]
  return `${total} ${total === 1 ? 'authority is' : 'authorities are'} left out: ${listInWords(parts)}.`
}

/**
 * What a scatter shows: how closely the two go together, and where the council lies. It claims no
 * cause.
 * @param own the council asked for, which may have no dot
 */
export const scatterSentence = (scatter: Scatter, own: Area): string =>
  [together(scatter), ownWords(scatter, own)].filter(Boolean).join(' ')

/** Who is missing from a scatter, and whether its dates differ. */
export const scatterNotes = (scatter: Scatter): string[] =>
  [missingWords(scatter), datesWords(scatter)].filter(Boolean)
