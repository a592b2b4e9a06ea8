import { dateLabel } from '@/model/values/period'
import { versionOf, type EntryInput, type ReportInput } from '../../report-format'
import { colourOf } from '@/charts/office/office-chart'
import { citedReleases } from '../citations'
import { clean } from '../xml'
import { chartSlides } from './chart-slides'
import { fit } from './fit-text'
import { INNER, SLIDE, slideNumber } from './master-xml'
import { paragraph, textBox, type Paragraph } from './shapes'
import type { Slide } from './deck'

/** Maximum number of releases on a slide of sources. */
const MOST_SOURCES = 9

const titleBox = (text: string, frame: { y: number; height: number }, place = 'type="title"') => {
  const { size } = fit(text, {
    width: INNER,
    sizes: place.includes('ctr') ? [44, 40, 36, 32, 28, 24] : [32, 28, 24, 20],
    most: 2,
    bold: true,
  })
  return textBox(2, {
    name: 'Title',
    place,
    frame: { x: SLIDE.side, width: INNER, ...frame },
    text: [paragraph(text, { size })],
  })
}

export function coverSlide(report: ReportInput): Slide {
  const { cover, asAt, today, link, unlinked, theme = {} } = report
  const quiet = colourOf('quiet-ink', theme)
  const lines = [cover.committee, cover.date && dateLabel(cover.date), cover.author]
  const small = [
    ...(asAt === undefined ? [] : [`All figures as known on ${dateLabel(asAt)}.`]),
    ...[versionOf(report)].filter((text) => text !== undefined),
    `Made on ${dateLabel(today)}.`,
  ].join(' ')
  const text: Paragraph[] = [
    ...lines.flatMap((line) => (line ? [paragraph(clean(line), { size: 20 }, 4)] : [])),
    paragraph(clean(small), { size: 14, colour: quiet }, 16),
  ]
  return {
    layout: 'Cover',
    shapes: [
      titleBox(clean(cover.title), { y: 150, height: 130 }, 'type="ctrTitle"'),
      textBox(3, {
        name: 'Subtitle',
        place: 'type="subTitle" idx="1"',
        frame: { x: SLIDE.side, y: 296, width: INNER, height: 160 },
        text,
      }),
    ],
    notes: [
      `${cover.title}. ${small}`,
      ...(link === undefined ? [] : [`The report with its charts: ${link}`]),
      ...(unlinked === undefined ? [] : [unlinked]),
    ],
    links: [],
  }
}

const sectionSlide = (text: string): Slide => ({
  layout: 'Section',
  shapes: [titleBox(clean(text), { y: 200, height: 120 }), slideNumber(3)],
  notes: [text],
  links: [],
})

/** The sources: the releases that the deck's figures come from, on as many slides as they need. */
export function closingSlides(report: ReportInput): Slide[] {
  const lines = citedReleases(report)
  const count = Math.ceil(lines.length / MOST_SOURCES)
  return Array.from({ length: count }, (_, part): Slide => {
    const here = lines.slice(part * MOST_SOURCES, (part + 1) * MOST_SOURCES)
    const { size } = fit(here.join('\n'), { width: INNER, sizes: [14, 12, 11], most: 22 })
    return {
      layout: 'Chart',
      shapes: [
        titleBox(count > 1 ? `Sources (${part + 1} of ${count})` : 'Sources', {
          y: 24,
          height: 48,
        }),
        textBox(3, {
          name: 'Sources',
          place: 'idx="1"',
          frame: { x: SLIDE.side, y: 84, width: INNER, height: 420 },
          text: here.map((line) => paragraph(line, { size }, 6)),
        }),
        slideNumber(4),
      ],
      notes: here,
      links: [],
    }
  })
}

/** The slides of one entry. */
export function entrySlides(entry: EntryInput, theme: ReportInput['theme']): Slide[] {
  if (entry.kind === 'heading') return [sectionSlide(entry.text)]
  const { input, commentary } = entry
  return chartSlides(input, {
    theme: theme ?? {},
    ...(commentary ? { commentary: clean(commentary) } : {}),
  })
}
