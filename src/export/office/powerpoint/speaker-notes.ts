import type { ExportInput } from '../../format'
import type { Said } from '../chart-text'

/** What the speaker needs: the sentence, what it means, what it does not tell, what may be asked, and where it is from. */
export const speakerNotes = (input: ExportInput, said: Said): string[] => {
  const { words } = input
  return [
    said.sentence,
    ...(words
      ? [
          // Of two figures each has a line of its own.
          ...`What it is: ${words.definition}`.split('\n'),
          ...`What this does not tell you: ${words.doesNotTellYou}`.split('\n'),
          ...(words.questions.length > 0 ? ['Questions that may be asked:'] : []),
          ...words.questions.map((question) => `• ${question}`),
        ]
      : []),
    ...(said.notes.length > 0 ? ['Notes:'] : []),
    ...said.notes,
    said.source,
    ...(said.link === undefined ? [] : [`The chart with its figures: ${said.link}`]),
  ]
}
