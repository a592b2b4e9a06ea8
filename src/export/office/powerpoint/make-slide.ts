import type { ExportInput } from '../../format'
import { chartSlides } from './chart-slides'
import { deck, PPTX } from './deck'

/** One chart as a PowerPoint file. */
export function makeSlide(input: ExportInput): Blob {
  const { title, sentence, today } = input
  const slides = chartSlides(input, { theme: {} })
  return new Blob([deck(slides, { title, subject: sentence, made: today })], { type: PPTX })
}
