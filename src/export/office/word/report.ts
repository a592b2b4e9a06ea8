import { dateLabel } from '@/model/values/period'
import type { ReportInput } from '../../report-format'
import type { Work } from '../../format'
import { releaseLine, releasesIn } from '../citations'
import { reportProperties } from '../properties'
import { clean } from '../xml'
import { paragraph } from './blocks'
import { contents, type Entry } from './contents'
import { chartRelation, DOCX, linkRelation, pictureRelation, wordDocument } from './document'
import type { Draw } from './drawn-png'
import { figureBlocks } from './figure'
import { rulerFor } from './heights'
import { nativeChart, type NativeChart } from './native-chart'
import { inPages, type Block } from './page-breaks'

/** Longer tables would bury a report: they stay with the chart's page and its workbook. */
const MOST_ROWS = 40
/** A longer list of figures would be cut in two below the contents: it has a page of its own. */
const SHORT_LIST = 6

function coverBlocks(
  { cover, asAt, today, link, unlinked }: ReportInput,
  linked: string | undefined,
): Block[] {
  const lines = [cover.committee, cover.date && dateLabel(cover.date), cover.author]
  return [
    paragraph('Title', clean(cover.title)),
    ...lines.flatMap((line) => (line ? [paragraph('Subtitle', clean(line))] : [])),
    paragraph(
      'Source',
      `${asAt === undefined ? '' : `All figures as known on ${dateLabel(asAt)}. `}Made on ${dateLabel(today)}.`,
    ),
    ...(link !== undefined && linked !== undefined
      ? [paragraph('Source', [{ text: 'The report with its charts', link: linked }])]
      : []),
    ...(unlinked === undefined ? [] : [paragraph('Source', unlinked)]),
  ]
}

/** Numbers and relations given out in order, so that no two things share one. */
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
    picture: (png: Uint8Array): string => pictureRelation(pictures.push(png) - 1),
    chart: (native: NativeChart): string => chartRelation(charts.push(native) - 1),
  }
}

/**
 * A report in Word: cover, contents, figures with their commentary and tables, sources.
 * @param draw how pictures are made: only a browser can draw one
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
  const headings: Entry[] = []
  const figures: Entry[] = []
  const body: Block[] = []
  const { theme } = report
  const ruler = rulerFor((theme?.bodyFont ?? theme?.headingFont) !== undefined)
  let [figure, table, id, afterSection] = [0, 1, 0, false]
  for (const [index, entry] of report.entries.entries()) {
    signal?.throwIfAborted()
    id += 1
    const style = hasSections && entry.kind === 'chart' ? 'TOC2' : 'TOC1'
    const title = clean(entry.kind === 'chart' ? entry.input.title : entry.text)
    headings.push({ text: title, style, name: `_Toc${id}` })
    if (entry.kind === 'heading') {
      const mark = { name: `_Toc${id}`, id: id * 2 }
      body.push(paragraph('Heading1', title, { newPage: true, mark }))
    } else {
      const native = nativeChart(entry.input, theme)
      const drawn = native ? undefined : await draw(entry.input)
      if (native ?? drawn) {
        figure += 1
        figures.push({
          text: `Figure ${figure}: ${title}`,
          style: 'TableofFigures',
          name: `_Fig${id}`,
        })
      }
      const { blocks, tables } = figureBlocks(entry.input, {
        heading: hasSections ? 'Heading2' : 'Heading1',
        newPage: !afterSection,
        figure,
        table,
        id,
        chart: native && { relation: given.chart(native), native },
        picture: drawn && { relation: given.picture(drawn.png), drawn },
        link: given.link(entry.input.link),
        commentary: entry.commentary,
        mostRows: MOST_ROWS,
        ruler,
      })
      table += tables
      body.push(...blocks)
    }
    afterSection = entry.kind === 'heading'
    onProgress?.(index + 1, report.entries.length)
  }
  const sources = releasesIn(report).map((release) => {
    const link = given.link(release.url)
    return paragraph('Normal', [
      { text: releaseLine(release) },
      ...(link === undefined ? [] : [{ text: ' ' }, { text: release.url ?? '', link }]),
    ])
  })
  const last = { name: `_Toc${id + 1}`, id: (id + 1) * 2 }
  const blocks = [
    ...coverBlocks(report, given.link(report.link)),
    ...contents('Contents', {
      code: '\\o "1-2" \\h \\z \\u',
      entries: [...headings, { text: 'Sources', style: 'TOC1', name: last.name }],
      newPage: true,
    }),
    ...contents('Figures', {
      code: '\\h \\z \\c "Figure"',
      entries: figures,
      newPage: figures.length > SHORT_LIST,
    }),
    ...body,
    paragraph('Heading1', 'Sources', { newPage: true, mark: last }),
    ...sources,
  ]
  const { links, pictures, charts } = given
  const draft = { blocks: inPages(blocks, ruler), links, pictures, charts }
  return new Blob([wordDocument(draft, reportProperties(report), theme)], { type: DOCX })
}
