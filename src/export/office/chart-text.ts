import { fileNotes } from '@/charts/frame/file-notes'
import { sourceLine } from '@/charts/frame/notes'
import { chartFor } from '@/charts/registry'
import { dateLabel } from '@/model/values/period'
import type { ExportInput } from '../format'
import { subjectLine } from '../subject-line'
import { clean } from './xml'
import type { View } from '@/model/view/types'

const LICENCE =
  'Contains public sector information licensed under the Open Government Licence v3.0.'

/** The text that accompanies a chart in a document. */
export interface Said {
  title: string
  sentence: string
  /** "Children looked after, Buckinghamshire. Rate per 10,000 …. On 31 March each year." */
  unit: string
  /**
   * At most three notes beside the chart and its confidentiality label; the same notes in full; and all
   * others.
   */
  notes: readonly string[]
  fullNotes: readonly string[]
  otherNotes: readonly string[]
  /** The view to draw. It flags only those events that the notes explain. */
  drawn: View
  /** "Source: … CLA-01. Made on 22 November 2026." */
  source: string
  link?: string
}

/**
 * Everything that a chart says in words, as on the screen and escaped for XML.
 * @param more notes of the drawing itself
 */
export function saidOf(input: ExportInput, more: readonly string[] = []): Said {
  const { view, chartId, today, link, unlinked, version } = input
  const picture = chartFor(view, chartId)
  const isTable = picture?.format === 'html'
  const { drawn, label, short, full, rest } = fileNotes(
    view,
    { chartId: picture?.id, mode: isTable ? 'table' : 'chart' },
    more,
  )
  const labelled = (notes: readonly string[]) =>
    [...(label === undefined ? [] : [label]), ...notes].map(clean)
  const isOpen = view.releases.some(({ licence }) => licence.startsWith('Open Government Licence'))
  const known = view.asAt === undefined ? '' : ` Figures as known on ${dateLabel(view.asAt)}.`
  const stood = version === undefined ? '' : ` ${version}`
  return {
    title: clean(input.title),
    sentence: clean(input.sentence),
    unit: clean(subjectLine(view, picture?.id)),
    notes: labelled(short),
    fullNotes: labelled(full),
    otherNotes: rest.map(clean),
    drawn,
    source: clean(
      `${sourceLine(view)} ${view.indicator.code}.${known}${stood} Made on ${dateLabel(today)}.${isOpen ? ` ${LICENCE}` : ''}${unlinked === undefined ? '' : ` ${unlinked}`}`.trim(),
    ),
    ...(link === undefined ? {} : { link: clean(link) }),
  }
}
