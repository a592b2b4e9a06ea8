import { gapWithAge } from '@/model/sentences/benchmark-age'
import type { AttentionGroup } from '@/model/overview/attention-groups'
import { whyHere } from '@/model/overview/attention-groups'
import { formatValue } from '@/model/values/format'
import { STATUS_WORDS } from '@/model/judgement/judgement'
import { isNumber } from '@/model/schema/observation'
import { textOf } from '@/model/sentences/parts'
import { changeInShort, statement } from '@/model/sentences/phrases'
import { currentTargets } from '@/model/view/targets'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { tableText } from './csv-text'

const COLUMNS = [
  'list',
  'place',
  'status',
  'indicator',
  'code',
  'figure',
  'area_code',
  'area',
  'period',
  'value',
  'unit',
  'statement',
  'change',
  'gap',
  'affected',
  'affected_unit',
  'tested',
  'target',
  'target_state',
  'why',
  'confidentiality',
] as const

/** A row of the file: one figure from the lists. */
export type AttentionRow = Record<(typeof COLUMNS)[number], string>

function rowOf(card: HeadlineCard): Omit<AttentionRow, 'list' | 'place'> {
  const { indicator, headline, view, reading, judgement, affected } = card
  const { gap } = judgement
  const { change } = reading.movement
  const targets = currentTargets(view)
  return {
    status: STATUS_WORDS[judgement.status],
    indicator: indicator.id,
    code: indicator.code,
    figure: headline.name,
    area_code: view.area.code,
    area: view.area.name,
    period: view.period,
    value: isNumber(reading.value) ? String(reading.value) : '',
    unit: view.measure.unit,
    statement: textOf(statement(view, reading.series)),
    change: change ? changeInShort(change, view) : '',
    gap: gap ? gapWithAge(gap, view) : '',
    affected: affected ? String(affected.size) : '',
    affected_unit: affected?.unit ?? '',
    tested: gap ? (gap.tested ? 'yes' : 'no') : '',
    target: targets.map(({ value }) => formatValue(value, view.measure)).join('; '),
    target_state: targets.map(({ state }) => state).join('; '),
    why: whyHere(card),
    confidentiality: view.confidentiality,
  }
}

/** The lists in the order of the page, one row for each figure. */
export const attentionRows = (groups: readonly AttentionGroup[]): AttentionRow[] =>
  groups.flatMap(({ title, cards }) =>
    cards.map((card, index) => ({ list: title, place: String(index + 1), ...rowOf(card) })),
  )

/** The lists as a CSV file. */
export function attentionCsv(groups: readonly AttentionGroup[]): Blob {
  const rows = attentionRows(groups).map((row) => COLUMNS.map((column) => row[column]))
  return new Blob([tableText(COLUMNS, rows)], { type: 'text/csv;charset=utf-8' })
}
