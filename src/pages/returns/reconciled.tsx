import { useState } from 'react'
import { tableText } from '@/export/csv-text'
import type { ReconciledFigure } from '@/importer/returns/reconcile/reconcile'
import {
  describeReconciled,
  generalReasons,
  readingOf,
  shownValue,
  signedDifference,
} from '@/importer/returns/reconcile/words'
import { dateLabel } from '@/model/values/period'
import { save } from '../shared/save-and-copy'
import { ScrollBox, TableHead } from '../shared/table-head'

const COLUMNS = ['Figure', 'From your return', 'DfE', 'Difference', 'Likeliest reason']

function saveTable(figures: readonly ReconciledFigure[]): string {
  const text = tableText(
    ['Code', 'Indicator', 'Figure', 'Day', ...COLUMNS.slice(1), 'DfE’s publication'],
    figures.map((one) => [
      one.code,
      one.name,
      one.label,
      one.day,
      shownValue(one.ours, one),
      shownValue(one.theirs, one),
      one.difference === undefined ? '' : signedDifference(one).replace('−', '-'),
      one.reason?.words ?? '',
      one.source,
    ]),
  )
  const name = 'Return-beside-DfE.csv'
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name)
  return name
}

interface DayTableProps {
  figures: readonly ReconciledFigure[]
  label: string
}

/** Some figures of one 31 March, by indicator. */
function DayTable({ figures, label }: DayTableProps) {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))]
  const isRead = figures.some((one) => readingOf(one) !== '')
  return (
    <ScrollBox label={label} className="returns-beside">
      <table>
        <TableHead
          columns={[
            'Figure',
            { number: 'From your return' },
            { number: 'DfE' },
            { number: 'Difference' },
            ...(isRead ? ['Likeliest reason'] : []),
          ]}
        />
        {indicators.map((id) => {
          const own = figures.filter(({ indicator }) => indicator === id)
          return (
            <tbody key={id}>
              <tr className="chart-group">
                <th scope="rowgroup" colSpan={isRead ? 5 : 4}>
                  {own[0]?.code} {own[0]?.name}
                </th>
              </tr>
              {own.map((one) => (
                <tr key={one.label}>
                  <th scope="row">{one.label}</th>
                  <td className="chart-number" data-label="From your return">
                    {shownValue(one.ours, one)}
                  </td>
                  <td className="chart-number" data-label="DfE">
                    {shownValue(one.theirs, one)}
                  </td>
                  <td className="chart-number" data-label="Difference">
                    {one.difference === 0 ? 'equal' : signedDifference(one)}
                  </td>
                  {isRead && <td>{readingOf(one)}</td>}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </ScrollBox>
  )
}

/** One 31 March: the figures that differ, why, and the others behind a summary. */
function Day({ figures }: { figures: readonly ReconciledFigure[] }) {
  const differs = figures.filter(({ difference = 0 }) => difference !== 0)
  const others = figures.filter(({ difference = 0 }) => difference === 0)
  return (
    <>
      {generalReasons(differs).map((words) => (
        <p key={words} className="prose">
          {words}
        </p>
      ))}
      {differs.length > 0 && <DayTable figures={differs} label="Figures that differ from DfE’s" />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? 'The figure that is' : `The ${others.length} figures that are`}{' '}
            equal or suppressed
          </summary>
          <DayTable figures={others} label="Figures that are equal or suppressed" />
        </details>
      )}
    </>
  )
}

interface ReconciledProps {
  figures: readonly ReconciledFigure[]
  /** Whether anything was worked out. */
  hasMonths: boolean
}

/** Each 31 March as the return has it beside DfE’s published figures: the officer’s proof. */
export function Reconciled({ figures, hasMonths }: ReconciledProps) {
  const [message, setMessage] = useState('')
  const days = [...new Set(figures.map(({ day }) => day))]
  if (!hasMonths) return null
  return (
    <section className="question" aria-labelledby="returns-beside">
      <h2 id="returns-beside">31 March beside DfE</h2>
      {days.length === 0 && (
        <p className="prose">
          DfE has published no figure for a 31 March that these returns cover. Add the returns of an
          earlier year to compare.
        </p>
      )}
      {days.map((day, index) => {
        const own = figures.filter((one) => one.day === day)
        return (
          <details key={day} open={index === 0}>
            <summary>
              <b>{dateLabel(day)}</b>: {describeReconciled(own)}
            </summary>
            <Day figures={own} />
          </details>
        )
      })}
      {days.length > 0 && (
        <>
          <p className="quiet small">
            [c] is suppressed, to protect children’s identity. DfE’s figures are those of{' '}
            {[...new Set(figures.map(({ source }) => source))].join('; ')}.
          </p>
          <p className="own-actions">
            <button
              type="button"
              className="button"
              onClick={() => setMessage(`Saved as ${saveTable(figures)}`)}
            >
              Save this comparison (CSV)
            </button>
            <span className="small" role="status">
              {message}
            </span>
          </p>
        </>
      )}
    </section>
  )
}
