import { type Found, isOfChildren, type Scene } from './context'
import { isText, type Observation } from '../schema/observation'

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NUMBER = String.raw`(\d{1,3}|${WORDS.join('|')})`
const CHILDREN = String.raw`(?:child|children|boys?|girls?|bab(?:y|ies)|young (?:people|persons?)|care leavers?)`
const ATTRIBUTES = String.raw`(?:(?:other|more|further|looked[- ]after|disabled|unaccompanied)\s+)*`

/**
 * Matches "3 children", "two looked-after boys"; not "aged 3 children", "3 children’s homes", "1
 * child in 10".
 */
const COUNTED = new RegExp(
  String.raw`(?<!\b(?:aged?|under|over|to|and|in|of every)\s)(?<![\d.,–-])\b${NUMBER}\s+${ATTRIBUTES}${CHILDREN}\b(?!['’]|\s+(?:out of|per)\b|\s+in\s+(?:\d|ten|every|a\b|each))`,
  'giu',
)
/** Matches "3", "was 3", "n = 3": a number in place of the letter that hides it. */
const INSTEAD = new RegExp(
  String.raw`(?:^\W*|[=:]\s*|\b(?:is|was|are|were|really|actually|value|number|count)\s+)${NUMBER}\s*(?=$|[.;,)])`,
  'giu',
)

const numberOf = (text: string): number => {
  const word = WORDS.indexOf(text.toLowerCase())
  return word < 0 ? Number(text) : word + 1
}

/** The words in a text that give a number below the threshold, if there are any. */
function saidIn(text: string, pattern: RegExp, threshold: number): string | undefined {
  const found = [...text.matchAll(pattern)].find(([, number = '']) => {
    const n = numberOf(number)
    return n > 0 && n < threshold
  })
  return found?.[0].trim()
}

/**
 * The words that mention fewer children than the threshold: "3 children"; undefined if there are
 * none.
 */
export const fewChildrenIn = (text: string, threshold: number): string | undefined =>
  saidIn(text, COUNTED, threshold)

/** Notes and text values that give a number which the figures themselves may not show. */
export const toldInWords = (scene: Scene, observations: readonly Observation[]): Found[] =>
  observations.flatMap(({ period, category, measure, value, note = '' }): Found[] => {
    const cell = { period, category, measure }
    const isKeptBack = value === 'c' && isOfChildren(scene, cell)
    const said =
      fewChildrenIn(note, scene.threshold) ??
      (isKeptBack ? saidIn(note, INSTEAD, scene.threshold) : undefined)
    const inText = isText(value) ? fewChildrenIn(value.text, scene.threshold) : undefined
    if (said === undefined && inText === undefined) return []
    const message = `${said === undefined ? 'the text' : 'the note'} says “${said ?? inText}”, which is from 1 to ${scene.threshold - 1}.`
    return [{ ...cell, kind: 'small', message, remedy: 'Remove the number from the text.' }]
  })
