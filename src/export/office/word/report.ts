import { dateLabel } from '@/model/values/period'
import { versionOf, type ReportInput } from '../../report-format'
import type { ExportInput, Work } from '../../format'
import { releaseLine, releasesIn } from '../citations'
import { reportProperties } from '../properties'
import { clean } from '../xml'
import { notesOfFigures, type FigureNotes } from './appendix'
import { paragraph } from './blocks'
import { contents, type Entry } from './contents'
import { chartRelation, DOCX, linkRelation, pictureRelation, wordDocument } from './document'
import type { Draw } from './drawn-png'
import { figurePage, isTableItself } from './figure'
import { PAGE_ROOM, rulerFor } from './heights'
import type { NativeChart } from './native-chart'
import { inPages, type Block } from './page-breaks'
import { tableBlocks } from './tables'

/**
 * Maximum number of rows of a table in a report. Longer ones would swamp it; they are on the chart's page and
 * in its workbook.
 */
const MOST_ROWS = 40
/** Heading of the notes that do not fit on the pages of charts. */
const NOTES = 'Notes to the figures'

function coverBlocks(report: ReportInput, linked: string | undefined): Block[] {
  const { cover, asAt, today, link, unlinked } = report
  const version = versionOf(report)
  const lines = [cover.committee, cover.date && dateLabel(cover.date), cover.author]
  return [
    paragraph('Title', clean(cover.title)),
    ...lines.flatMap((line) => (line ? [paragraph('Subtitle', clean(line))] : [])),
    paragraph(
      'Source',
      `${asAt === undefined ? '' : `All figures as known on ${dateLabel(asAt)}. `}${version === undefined ? '' : `${clean(version)} `}Made on ${dateLabel(today)}.`,
    ),
    ...(link !== undefined && linked !== undefined
      ? [paragraph('Source', [{ text: 'The report with its charts', link: linked }])]
      : []),
    ...(unlinked === undefined ? [] : [paragraph('Source', unlinked)]),
  ]
}

/** Assigns consecutive numbers and relations, so that each is unique. */
function counter() {
  const links: string[] = []
  const pictures: Uint8Array[] = []
  const charts: NativeChart[] = []
  return {
    links,
    pictures,
    charts,
    link: (url: string | undefined): string | undefined =>
      url !== undefined && /^https?:\/\//.test(url)
        ? linkRelation(links.push(clean(url)) - 1)
        : undefined,
    addPicture: (png: Uint8Array): string => pictureRelation(pictures.push(png) - 1),
    addChart: (native: NativeChart): string => chartRelation(charts.push(native) - 1),
  }
}

/**
 * A report as a Word document: cover with contents, a page for each chart, the notes that do not fit there,
 * the tables if wanted, and the sources.
 * @param draw how pictures are made, for which a browser is needed
 * @throws {Error} with a message for the reader when a picture cannot be drawn
 * @throws {DOMException} named AbortError when it was cancelled
 */
export async function makeReport(
  report: ReportInput,
  { onProgress, signal }: Work,
  draw: Draw,
): Promise<Blob> {
  const given = counter()
  const hasSections = report.entries.some(({ kind }) => kind === 'heading')
  const listed: Entry[] = []
  const notes: FigureNotes[] = []
  const body: Block[] = []
  const tabled: ExportInput[] = []
  const { theme } = report
  const ruler = rulerFor((theme?.bodyFont ?? theme?.headingFont) !== undefined)
  /** Adds an entry to the contents, and returns its bookmark: "_Toc3". */
  const mark = (text: string, style: Entry['style'] = 'TOC1') => {
    const id = listed.length + 1
    listed.push({ text, style, name: `_Toc${id}` })
    return { name: `_Toc${id}`, id }
  }
  let [figure, table] = [1, 1]
  let section: Block | undefined
  for (const [index, entry] of report.entries.entries()) {
    signal?.throwIfAborted()
    if (entry.kind === 'heading') {
      const title = clean(entry.text)
      section = paragraph('Heading1', title, { newPage: true, mark: mark(title) })
      body.push(section)
    } else {
      const { input, commentary } = entry
      const title = clean(input.title)
      const { id } = mark(title, hasSections ? 'TOC2' : 'TOC1')
      const made = await figurePage(input, {
        ...given,
        draw,
        heading: hasSections ? 'Heading2' : 'Heading1',
        newPage: section === undefined,
        figure,
        table,
        id,
        above: section?.height(ruler) ?? 0,
        link: given.link(input.link),
        commentary,
        otherNotes: NOTES,
        mostRows: MOST_ROWS,
        ruler,
        theme,
      })
      notes.push({ name: made.isDrawn ? `Figure ${figure}` : title, notes: made.otherNotes })
      figure += made.isDrawn ? 1 : 0
      table += made.tables
      body.push(...made.blocks)
      if (report.withTables === true && !isTableItself(input)) tabled.push(input)
      section = undefined
    }
    onProgress?.(index + 1, report.entries.length)
  }
  const other = notesOfFigures(notes)
  if (other.length > 0)
    body.push(paragraph('Heading1', NOTES, { newPage: true, mark: mark(NOTES) }), ...other)
  for (const [index, input] of tabled.entries()) {
    const { blocks, tables } = tableBlocks(input, { table, mostRows: MOST_ROWS, ruler })
    table += tables
    if (index === 0)
      body.push(paragraph('Heading1', 'Tables', { newPage: true, mark: mark('Tables') }))
    body.push(...blocks)
  }
  const sources = releasesIn(report).map((release) => {
    const link = given.link(release.url)
    return paragraph('Normal', [
      { text: releaseLine(release) },
      ...(link === undefined ? [] : [{ text: ' ' }, { text: release.url ?? '', link }]),
    ])
  })
  const last = [
    paragraph('Heading1', 'Sources', {
      newPage: other.length === 0 || tabled.length > 0,
      mark: mark('Sources'),
    }),
    ...sources,
  ]
  const heightOf = (all: readonly Block[]) => all.reduce((sum, one) => sum + one.height(ruler), 0)
  const cover = coverBlocks(report, given.link(report.link))
  const list = { code: '\\o "1-2" \\h \\z \\u', entries: listed }
  const onCover = heightOf([...cover, ...contents('Contents', list)]) <= PAGE_ROOM
  const isOnePage = heightOf(last) <= PAGE_ROOM
  const blocks = [
    ...cover,
    ...contents('Contents', { ...list, newPage: !onCover }),
    ...body,
    ...last.map((block, i) => ({ ...block, keep: isOnePage && i < last.length - 1 })),
  ]
  const { links, pictures, charts } = given
  const draft = { blocks: inPages(blocks, ruler), links, pictures, charts }
  return new Blob([wordDocument(draft, reportProperties(report), theme)], { type: DOCX })
}
