import { reportProperties } from '../office/properties'
import { deck, PPTX, type Slide } from '../office/powerpoint/deck'
import { closingSlides, coverSlide, entrySlides } from '../office/powerpoint/report-slides'
import { defineReportFormat } from '../report-format'

/** Lets the page show how far the work is, and hear that it is not wanted any more. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A deck: cover, sections, a slide a chart with its commentary, and the sources. */
export default defineReportFormat({
  id: 'pptx',
  label: 'PowerPoint (PPTX)',
  extension: 'pptx',
  async make(report, { onProgress, signal } = {}) {
    const slides: Slide[] = [coverSlide(report)]
    for (const [index, entry] of report.entries.entries()) {
      signal?.throwIfAborted()
      slides.push(...entrySlides(entry, report.theme))
      onProgress?.(index + 1, report.entries.length)
      await breathe()
    }
    slides.push(...closingSlides(report))
    signal?.throwIfAborted()
    return new Blob([deck(slides, reportProperties(report), report.theme)], { type: PPTX })
  },
})
