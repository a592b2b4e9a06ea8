import { areaInSentence, type Area } from '../schema/area'
import { todaysOf, type AreasFound } from './find-areas'
import { capitalise } from '../values/format'
import { dateLabel } from '../values/period'

/** Joins names that may contain "and" and commas: "Cumberland, and Westmorland and Furness". */
const namesInList = (areas: readonly Area[]): string => areas.map(({ name }) => name).join(', and ')

/** "Cumbria ended on 31 March 2023. It is now Cumberland, and Westmorland and Furness." */
function formerNote(area: Area, areas: readonly Area[]): string {
  const next = todaysOf(area, areas)
  const isJoined = next.some(({ predecessors = [] }) => predecessors.length > 1)
  const now =
    next.length === 0 ? '' : ` It is now ${isJoined ? 'part of ' : ''}${namesInList(next)}.`
  return `${capitalise(areaInSentence(area))} ended on ${dateLabel(area.to ?? '')}.${now}`
}

/** Today's authorities that the words may mean, best match first. */
export const councilsMeant = ({ areas: found }: AreasFound, areas: readonly Area[]): Area[] => [
  ...new Set(found.flatMap((area) => todaysOf(area, areas))),
]

/** Whether the words that name an area mean exactly one of today's councils. */
export const isOneCouncil = (found: AreasFound, areas: readonly Area[]): boolean =>
  (found.by === 'name' || found.by === 'part') &&
  found.areas.length === 1 &&
  found.areas[0]?.to === undefined &&
  councilsMeant(found, areas).length === 1

const quoted = (words: readonly string[]): string => `“${words.join(' ')}”`

/** A note on words that were not understood; empty if there are none. */
export const unknownNote = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`Not understood: ${quoted(words)}.`]

/**
 * What a reader must know before choosing one of the councils found, in sentences: that a council
 * has ended and what it is now, that a region is not a council, that the words may mean several, or
 * that no council has that name.
 */
export function areaNotes(found: AreasFound, areas: readonly Area[]): string[] {
  const { by, words, rest } = found
  // Matches for a name that is still being typed are in the list already.
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
