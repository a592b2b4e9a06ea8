import { listInWords } from '@/model/values/format'
import { paragraph } from './blocks'
import type { Block } from './page-breaks'

/** The notes of a figure that its own page has no room for. */
export interface FigureNotes {
  /** "Figure 2", or the title of what is no figure. */
  name: string
  notes: readonly string[]
}

/** Notes in the order of their figures, each once, after the figures that it is about. */
export function notesOfFigures(figures: readonly FigureNotes[]): Block[] {
  const about = new Map<string, string[]>()
  for (const { name, notes } of figures)
    for (const note of notes) about.set(note, [...(about.get(note) ?? []), name])
  const byFigures = new Map<string, string[]>()
  for (const [note, names] of about) {
    const key = listInWords(names).replaceAll(/(?<=.)Figure (?=\d)/g, '')
    const head = names.length > 1 ? key.replace(/^Figure (?=\d)/, 'Figures ') : key
    byFigures.set(head, [...(byFigures.get(head) ?? []), note])
  }
  return [...byFigures].flatMap(([head, notes]) => [
    paragraph('Caption', head),
    ...notes.map((note) => paragraph('ChartNote', note)),
  ])
}
