import type { ExportInput } from '../../format'
import { type Said, saidOf } from '../chart-text'
import { officeChartOf } from '@/charts/office-forms'
import { chartXml } from '../chart/chart-xml'
import { dataSheet } from '../chart/data-sheet'
import { workbook } from '../spreadsheet/xlsx-writer'
import { pageOf } from './slide-page'
import { chartFrame, tableFrame } from './shapes'
import { CHART_RELATION, linkRelation, type Slide } from './deck'
import { tablePieces } from './table-slides'
import type { OfficeTheme } from '@/charts/office/office-chart'

/** The speaker's notes: the sentence, the definition, its limits, questions to ask, and the source. */
const speakerNotes = (input: ExportInput, said: Said): string[] => {
  const { words } = input
  const notes = [...said.fullNotes, ...said.otherNotes]
  return [
    said.sentence,
    ...(words
      ? [
          // The two figures of a scatter have a line each.
          ...`What it is: ${words.definition}`.split('\n'),
          ...`What this does not tell you: ${words.doesNotTellYou}`.split('\n'),
          ...(words.questions.length > 0 ? ['Questions that may be asked:'] : []),
          ...words.questions.map((question) => `• ${question}`),
        ]
      : []),
    ...(notes.length > 0 ? ['Notes:'] : []),
    ...notes,
    said.source,
    ...(said.link === undefined ? [] : [`The chart with its figures: ${said.link}`]),
  ]
}

interface How {
  theme: OfficeTheme
  commentary?: string | undefined
}

/** Type on a slide is read from a distance, so it is enlarged by this factor. */
const SCALE = 1.3

/** The size does not matter for finding out which notes a chart adds. */
const PROBE = { width: 880, height: 300 }

const linkOf = ({ link }: ExportInput): string | undefined =>
  link !== undefined && /^https?:\/\//.test(link) ? link : undefined

/** Words or a table on the screen as a real table, on as many slides as it needs. */
function tableSlides(input: ExportInput, options: How): Slide[] {
  const said = saidOf(input)
  const link = linkOf(input)
  const page = pageOf(said, {
    ...options,
    ...(link === undefined ? {} : { link: linkRelation(false) }),
  })
  const { size, pieces } = tablePieces(input, page.room)
  return pieces.map(({ widths, rows }, index) => {
    const part = pieces.length > 1 ? ` (${index + 1} of ${pieces.length})` : ''
    const here = pageOf(
      { ...said, title: `${said.title}${part}` },
      { ...options, ...(link === undefined ? {} : { link: linkRelation(false) }) },
    )
    const height = rows.reduce((sum, row) => sum + row.height, 0)
    return {
      layout: 'Chart',
      shapes: [
        ...here.before,
        tableFrame(here.id, {
          frame: { ...here.room, height },
          title: said.title,
          says: said.sentence,
          size,
          widths,
          rows,
        }),
        ...here.after,
      ],
      notes: speakerNotes(input, said),
      links: link === undefined ? [] : [link],
    }
  })
}

/** A chart as a slide on which it can be edited; one without a native form as a table. */
export function chartSlides(input: ExportInput, options: How): Slide[] {
  const { theme } = options
  const probe = officeChartOf(input.view, input.chartId, { size: PROBE, theme })
  if (!probe) return tableSlides(input, options)
  const said = saidOf(input, probe.notes)
  const link = linkOf(input)
  const page = pageOf(said, {
    ...options,
    ...(link === undefined ? {} : { link: linkRelation(true) }),
  })
  const size = { width: page.room.width / SCALE, height: page.room.height / SCALE }
  const setting = { size, theme, scale: SCALE }
  const chart = officeChartOf(said.drawn, input.chartId, setting) ?? probe
  return [
    {
      layout: 'Chart',
      shapes: [
        ...page.before,
        chartFrame(page.id, {
          frame: page.room,
          title: said.title,
          says: said.sentence,
          relation: CHART_RELATION,
        }),
        ...page.after,
      ],
      notes: speakerNotes(input, said),
      chart: {
        xml: chartXml(chart, setting, 'rId1'),
        workbook: workbook([dataSheet(chart)], { title: said.title, made: input.today }),
      },
      links: link === undefined ? [] : [link],
    },
  ]
}
