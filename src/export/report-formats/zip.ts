import { strToU8, zipSync, type Zippable } from 'fflate'
import { chartFor } from '@/charts/registry'
import { sourceLine } from '@/charts/frame/notes'
import { dateLabel } from '@/model/values/period'
import { csvText } from '../formats/csv'
import { fileName } from '../file-name'
import type { ExportInput } from '../format'
import { defineReportFormat, versionOf, type ReportInput } from '../report-format'
import { pngOf, TWICE } from '../picture/png'
import { rowsOf } from '../rows'
import { svgText } from '../picture/svg'

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

/** The files of one chart. Their names begin with its number, so that they sort in order. */
async function filesOf(input: ExportInput, number: string): Promise<Zippable> {
  const { view, chartId } = input
  const named = (extension: string) => `${number}_${fileName(view, chartId, extension)}`
  const figures = strToU8(csvText(rowsOf(view, chartId), input.version))
  if (chartFor(view, chartId)?.format !== 'svg') return { [named('csv')]: figures }
  return {
    [named('csv')]: figures,
    [named('svg')]: strToU8(svgText(input).text),
    // PNG files are compressed already; doing so again takes time and saves nothing.
    [named('png')]: [await bytesOf(await pngOf(input, TWICE)), { level: 0 }],
  }
}

/** A list of the files and their contents, in order, as plain text. */
function contentsOf(
  report: ReportInput,
  names: ReadonlyMap<ExportInput, readonly string[]>,
): string {
  const { cover, asAt, today, link, unlinked } = report
  const charts = report.entries.flatMap((entry) => {
    if (entry.kind === 'heading') return [entry.text.toUpperCase(), '']
    const { input, commentary } = entry
    return [
      input.title,
      input.sentence,
      ...(commentary === undefined ? [] : [`Comment: ${commentary}`]),
      sourceLine(input.view),
      ...[input.link ?? input.unlinked].filter((text) => text !== undefined),
      ...(names.get(input) ?? []).map((name) => `  ${name}`),
      '',
    ]
  })
  return [
    cover.title,
    [cover.committee, cover.date && dateLabel(cover.date), cover.author].filter(Boolean).join(', '),
    asAt === undefined ? '' : `All figures as known on ${dateLabel(asAt)}.`,
    ...[versionOf(report)].filter((text) => text !== undefined),
    `Made on ${dateLabel(today)}.`,
    ...[link ?? unlinked].filter((text) => text !== undefined),
    '',
    ...charts,
    'Contains public sector information licensed under the Open Government Licence v3.0.',
    '',
  ].join('\r\n')
}

export default defineReportFormat({
  id: 'zip',
  label: 'Pictures and figures (ZIP)',
  extension: 'zip',
  async make(report, { onProgress, signal } = {}) {
    const charts = report.entries.flatMap((entry) => (entry.kind === 'chart' ? [entry.input] : []))
    const names = new Map<ExportInput, readonly string[]>()
    const files: Zippable = {}
    for (const [index, input] of charts.entries()) {
      signal?.throwIfAborted()
      const made = await filesOf(input, String(index + 1).padStart(2, '0'))
      Object.assign(files, made)
      names.set(input, Object.keys(made))
      onProgress?.(index + 1, charts.length)
    }
    signal?.throwIfAborted()
    files['00_contents.txt'] = strToU8(`\uFEFF${contentsOf(report, names)}`)
    return new Blob([zipSync(files).slice()], { type: 'application/zip' })
  },
})
