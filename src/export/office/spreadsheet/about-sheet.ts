import { noteLines } from '@/charts/frame/notes'
import { axisUnitLine, unitLineOf } from '@/charts/frame/unit-line'
import { SHORTHANDS } from '@/model/schema/observation'
import { dateLabel } from '@/model/values/period'
import { shorthandSign } from '@/model/values/format'
import type { Release } from '@/model/schema/release'
import type { ExportInput } from '../../format'
import { dateCell, textCell, type Grid, type GridCell } from './sheet'
import type { View, Axis } from '@/model/view/types'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'

type Line = readonly (GridCell | undefined)[]

const line = (label: string, cell: GridCell | string): Line => [
  textCell(label, { style: 'label', wrap: true }),
  typeof cell === 'string' ? textCell(cell, { wrap: true }) : cell,
]

/** A link as a hyperlink if it is an address; otherwise as text. */
const linkCell = (url: string): GridCell => textCell(url, { link: url, style: 'link', wrap: true })

/** A full date as a date; a month or a year as text. */
const published = (date: string): GridCell =>
  date.length === 10 ? dateCell(date, 'left') : textCell(dateLabel(date))

const releaseLines = (release: Release): Line[] => [
  line('Source', `${release.publisher}, ${release.title}`),
  line('Published', published(release.published)),
  line('Release', release.id),
  ...(release.url === undefined ? [] : [line('Address', linkCell(release.url))]),
  ...(release.document === undefined ? [] : [line('Document', release.document)]),
  line('Licence', release.licence),
  line('Attribution', release.attribution),
]

const figureLines = (view: View, unitLine: string): Line[] => [
  line('Measure', unitLine),
  line('Unit', view.measure.unit),
]

/** Lines on one of the two figures that are compared. */
const axisLines = ({ name, view }: Axis, index: number): Line[] => [
  line(index === 0 ? 'Across' : 'Up', `${view.indicator.code} ${name}`),
  ...figureLines(view, axisUnitLine(view)),
]

/** The first sheet: the definition of the figures, their sources, and the day on which the file was made. */
export function aboutGrid(input: ExportInput): Grid {
  const { view, title, sentence, chartId, today, link, unlinked, words, version } = input
  const { area, scatter } = view
  const { notes } = noteLines(view, { chartId, mode: 'chart' })
  const gap: Line = []
  return {
    name: 'About',
    widths: [24, 92],
    rows: [
      [textCell(title, { style: 'title', wrap: true, span: 2 })],
      [textCell(sentence, { style: 'lead', wrap: true, span: 2 })],
      gap,
      ...(scatter ? [scatter.x, scatter.y].flatMap(axisLines) : []),
      ...(scatter ? [] : [line('Indicator', `${view.indicator.code} ${view.indicator.name}`)]),
      line('Area', `${area.name} (${area.code})${scatter ? ' among all authorities' : ''}`),
      ...(scatter ? [] : figureLines(view, unitLineOf(view, chartId))),
      ...(words ? [line('Definition', words.definition)] : []),
      ...(words ? [line('What this does not tell you', words.doesNotTellYou)] : []),
      ...(words?.questions ?? []).map((question, i) =>
        line(i === 0 ? 'Questions to ask' : '', question),
      ),
      gap,
      ...view.releases.flatMap((release) => [...releaseLines(release), gap]),
      ...notes.map((note, i) => line(i === 0 ? 'Notes' : '', note)),
      ...SHORTHANDS.map((sign, i) =>
        line(
          i === 0 ? 'Signs in place of numbers' : '',
          `${shorthandSign(sign)} ${SHORTHAND_MEANING[sign]}`,
        ),
      ),
      gap,
      ...(view.asAt === undefined
        ? []
        : [line('Figures as known on', dateCell(view.asAt, 'left'))]),
      ...(version === undefined ? [] : [line('Version of the data', version)]),
      ...(link === undefined ? [] : [line('This view', linkCell(link))]),
      ...(unlinked === undefined ? [] : [line('This view', unlinked)]),
      line('Made on', dateCell(today, 'left')),
    ],
  }
}
