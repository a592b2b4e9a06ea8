import { listInWords } from '@/model/values/format'
import { paragraph } from './blocks'
import type { Block } from './page-breaks'

/** Notes to a figure that do not fit on its own page. */
export interface FigureNotes {
  /** "Figure 2", or the title of a table. */
  name: string
  notes: readonly string[]
}

/**
 * Notes in the order of their figures. Each appears once, after the names of the figures that it applies to.
 */
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
