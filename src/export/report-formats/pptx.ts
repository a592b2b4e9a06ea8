import { packProperties } from '../office/properties'
import { deck, PPTX, type Slide } from '../office/powerpoint/deck'
import { closingSlides, coverSlide, entrySlides } from '../office/powerpoint/report-slides'
import { definePackFormat } from '../report-format'

/** Lets the page show how far the work is, and hear that it is not wanted any more. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A deck: cover, sections, a slide a chart with its commentary, and the sources. */
export default definePackFormat({
  id: 'pptx',
  label: 'PowerPoint (PPTX)',
  extension: 'pptx',
  async make(pack, { onProgress, signal } = {}) {
    const slides: Slide[] = [coverSlide(pack)]
    for (const [index, entry] of pack.entries.entries()) {
      signal?.throwIfAborted()
      slides.push(...entrySlides(entry, pack.theme))
      onProgress?.(index + 1, pack.entries.length)
      await breathe()
    }
    slides.push(...closingSlides(pack))
    signal?.throwIfAborted()
    return new Blob([deck(slides, packProperties(pack), pack.theme)], { type: PPTX })
  },
})
