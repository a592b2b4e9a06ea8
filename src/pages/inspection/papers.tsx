import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { papersQuery } from '@/data/papers-query'
import {
  paperPeriod,
  paperSays,
  papersOf,
  paperSubject,
  recordsWith,
  type PaperRecord,
  type Papers,
} from '@/model/inspection/papers'
import { dateLabel } from '@/model/values/period'
import { useListFilter, useWordsAsked } from '@/selection/use-list-filter'
import { Choose } from '../shared/choices/choose'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { Notices } from '../shared/notices'
import { ScrollBox, TableHead } from '../shared/table-head'

const ALL = 'all'
const INSTEAD = 'all of them are shown'

/** The records of one place in a paper. */
const Place = ({ place, records }: { place: string; records: readonly PaperRecord[] }) => (
  <tbody>
    <tr className="chart-group">
      <th scope="rowgroup" colSpan={3}>
        {place}
      </th>
    </tr>
    {records.map((record, at) => (
      // Two records of one place can be alike, and none is ever moved.
      // oxlint-disable-next-line react/no-array-index-key
      <tr key={at}>
        <th scope="row">{paperPeriod(record.period)}</th>
        <td>{paperSubject(record)}</td>
        <td>
          {paperSays(record)}
          {record.note !== undefined && <span className="chart-detail">{record.note}</span>}
        </td>
      </tr>
    ))}
  </tbody>
)

/** The committee’s work programme: the items of each meeting. */
const Programme = ({ items }: { items: Papers['programme'] }) => (
  <>
    <h3>The committee’s work programme</h3>
    <ScrollBox label="The committee’s work programme">
      <table>
        <TableHead columns={['Meeting', 'Item', 'Purpose', 'Who']} />
        <tbody>
          {items.map(({ date, item, purpose = '', who = '' }) => (
            <tr key={`${date} ${item}`}>
              <th scope="row">{dateLabel(date)}</th>
              <td>{item}</td>
              <td>{purpose}</td>
              <td>{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </>
)

/** The records by their place, in the order of the paper. */
const groupedByPlace = (records: readonly PaperRecord[]): [string, PaperRecord[]][] =>
  [...new Set(records.map(({ place }) => place))].map((place) => [
    place,
    records.filter((record) => record.place === place),
  ])

/** Shows the list at once where the address leads to it: it comes after the rest of the page. */
function useComeHere() {
  // Another one for each step, also to the same address. A choice in the list itself leaves the hash out.
  const place = useLocation()
  useEffect(() => {
    if (place.hash === '#papers') document.getElementById('papers')?.scrollIntoView()
  }, [place])
}

/** Everything that the council’s papers say besides the figures of indicators, by paper and paragraph. */
export function PaperRecords() {
  const { releases, selection } = useDashboard()
  const papers = papersOf(useSuspenseQuery(papersQuery).data, selection.area, {
    releases,
    asAt: selection.asAt,
  })
  const { words, write, keep } = useWordsAsked()
  useComeHere()
  const held = new Set(papers.records.map(({ release }) => release))
  const sources = releases.filter(({ id }) => held.has(id))
  const themes = [...new Set(papers.records.map(({ theme }) => theme))]
  const { chosen, notices, choose } = useListFilter([
    {
      key: 'paper',
      noun: 'paper',
      options: sources.map(({ id, title }) => ({ id, label: title })),
      instead: INSTEAD,
    },
    {
      key: 'about',
      noun: 'subject',
      options: themes.map((theme) => ({ id: theme, label: theme })),
      instead: INSTEAD,
    },
  ])
  const [paper, about] = [chosen.get('paper'), chosen.get('about')]
  const found = recordsWith(papers.records, words).filter(
    ({ release, theme }) =>
      (paper === undefined || release === paper) && (about === undefined || theme === about),
  )
  if (papers.records.length === 0)
    return <p className="prose">No paper of this council is held here.</p>
  return (
    <>
      <div className="toolbar papers-choices">
        <Choose
          name="Paper"
          value={paper ?? ALL}
          options={[
            { id: ALL, label: 'All of them' },
            ...sources.map(({ id, title }) => ({ id, label: title })),
          ]}
          choose={(id) => choose('paper', id === ALL ? undefined : id)}
        />
        <Choose
          name="Subject"
          value={about ?? ALL}
          options={[
            { id: ALL, label: 'All of them' },
            ...themes.map((theme) => ({ id: theme, label: theme })),
          ]}
          choose={(id) => choose('about', id === ALL ? undefined : id)}
        />
        <label className="choose">
          <span>Words</span>
          <input
            type="search"
            value={words}
            onChange={(event) => write(event.target.value)}
            onBlur={keep}
          />
        </label>
      </div>
      <Notices notices={notices} />
      <p className="quiet" role="status">
        {found.length === papers.records.length ? 'All' : `${found.length} of`}{' '}
        {papers.records.length} shown
      </p>
      {sources.map(({ id, title }) => {
        const own = found.filter(({ release }) => release === id)
        if (own.length === 0) return null
        return (
          <section key={id}>
            <h3>{title}</h3>
            <ScrollBox label={title} className="papers">
              <table>
                <TableHead columns={['When', 'About', 'What it says']} />
                {groupedByPlace(own).map(([place, records]) => (
                  <Place key={place} place={place} records={records} />
                ))}
              </table>
            </ScrollBox>
          </section>
        )
      })}
      {papers.programme.length > 0 && words === '' && about === undefined && (
        <Programme items={papers.programme} />
      )}
    </>
  )
}
