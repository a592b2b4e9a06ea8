import { areaInSentence, type Area } from '../schema/area'
import { todaysOf, type AreasFound } from './find-areas'
import { capitalise } from '../values/format'
import { dateLabel } from '../values/period'

/** "Cumberland, and Westmorland and Furness": names that have "and" and commas in them. */
const namesInList = (areas: readonly Area[]): string => areas.map(({ name }) => name).join(', and ')

/** "Cumbria ended on 31 March 2023. It is now Cumberland, and Westmorland and Furness." */
function formerNote(area: Area, areas: readonly Area[]): string {
  const next = todaysOf(area, areas)
  const isJoined = next.some(({ predecessors = [] }) => predecessors.length > 1)
  const now =
    next.length === 0 ? '' : ` It is now ${isJoined ? 'part of ' : ''}${namesInList(next)}.`
  return `${area.name} ended on ${dateLabel(area.to ?? '')}.${now}`
}

/** The authorities of today that may be meant, best first. */
export const councilsMeant = ({ areas: found }: AreasFound, areas: readonly Area[]): Area[] => [
  ...new Set(found.flatMap((area) => todaysOf(area, areas))),
]

/** Whether the words that name an area mean one council of today, and no other. */
export const isOneCouncil = (found: AreasFound, areas: readonly Area[]): boolean =>
  (found.by === 'name' || found.by === 'part') &&
  found.areas.length === 1 &&
  found.areas[0]?.to === undefined &&
  councilsMeant(found, areas).length === 1

const quoted = (words: readonly string[]): string => `“${words.join(' ')}”`

/** What is said of words that were not understood; nothing where there are none. */
export const unknownNote = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`Not understood: ${quoted(words)}.`]

/**
 * What a reader must know before they choose one of the councils found, in sentences: that a council has
 * ended and what it is now, that a region is none, that several may be meant, or that none is called so.
 */
export function areaNotes(found: AreasFound, areas: readonly Area[]): string[] {
  const { by, words, rest } = found
  // A name that is still being typed is shown in the list.
  const isBegun = rest.length === 0 && (by === 'part' || by === undefined)
  if (words.length === 0 || isBegun) return []
  if (by === undefined)
    return [`${quoted(words)} is part of the names of many councils: type more of the name.`]
  if (by === 'likeness')
    return [...unknownNote(words), 'These are the councils with a name like it.']
  const ended = found.areas.filter(({ to }) => to !== undefined)
  const wider = found.areas.filter(({ level }) => level !== 'authority')
  const today = found.areas.filter((area) => area.level === 'authority' && area.to === undefined)
  return [
    ...ended.map((area) => formerNote(area, areas)),
    ...wider.map((area) => `${capitalise(areaInSentence(area))} is not a council.`),
    ...(today.length > 1
      ? [`${quoted(words)} may mean any of ${today.length} councils: choose one.`]
      : []),
  ]
}
