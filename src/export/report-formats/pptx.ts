import { reportProperties } from '../office/properties'
import { deck, PPTX, type Slide } from '../office/powerpoint/deck'
import { closingSlides, coverSlide, entrySlides } from '../office/powerpoint/report-slides'
import { defineReportFormat } from '../report-format'

/** Lets the page show progress and notice a cancellation. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A deck: cover, sections, a slide for each chart with its comment, and the sources. */
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
