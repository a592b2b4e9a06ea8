import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { dayOfMeeting, itemInWords, itemsOf } from '@/model/meeting/agenda'
import { confidentialLabel, worstOf } from '@/model/schema/confidentiality'
import { dateLabel } from '@/model/values/period'
import { indicatorOf } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { useToday } from '../../shared/use-today'
import { inputQuery } from '../../report-list/report-store'
import type { Agenda } from '../agenda/use-agenda'
import { membersAddress } from '../link/members-address'
import { QrCode } from '../link/qr-code'
import { Paper } from './paper'
import './papers.css'

/** Whether the page is being printed; what is drawn for it is there before the browser lays it out. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

interface PapersProps {
  agenda: Agenda
  /** The fragment of the agenda, for the code that leads members to it. */
  fragment: string
}

/** A meeting on paper, in place of what is on the screen: an index, then a page for each figure. */
export function Papers({ agenda, fragment }: PapersProps) {
  const { catalogue, hrefTo } = useDashboard()
  const client = useQueryClient()
  const today = useToday()
  const isPrinting = useIsPrinting()
  const { steps, report } = agenda
  const figures = useQueries({
    queries: steps.map(({ chart }) => inputQuery(client, chart, { asAt: report.asAt, today })),
  })
  if (!isPrinting) return null
  const codeOf = (address: string) =>
    catalogue.indicators.find(({ id }) => id === indicatorOf(address))?.code
  const mark = confidentialLabel(worstOf(figures.flatMap(({ data }) => data?.view.releases ?? [])))
  const name = report.title || report.committee || catalogue.title
  const committee = report.title === '' ? undefined : report.committee
  const under = [
    committee,
    dayOfMeeting(report.date, name, committee),
    report.asAt === undefined ? undefined : `figures as known on ${dateLabel(report.asAt)}`,
    `printed on ${dateLabel(today)}`,
  ]
  return (
    <div className="papers">
      <section className="paper paper-index">
        {mark !== undefined && <b className="paper-mark">{mark}</b>}
        <h1>{name}</h1>
        <p>{under.filter(Boolean).join(', ')}</p>
        <div className="paper-link">
          <QrCode
            address={membersAddress(hrefTo, fragment, report)}
            label="QR code of this meeting"
          />
          <p>On your tablet or phone</p>
        </div>
        <div className="paper-list">
          {itemsOf(steps).map(({ item, steps: own }) => (
            <div key={own[0]?.chart.id}>
              {item && <h2>{itemInWords(item)}</h2>}
              <ol className="plain">
                {own.map((step) => {
                  const place = steps.indexOf(step)
                  return (
                    <li key={step.chart.id}>
                      <b>{place + 1}</b>
                      <span>
                        {figures[place]?.data?.title ?? step.chart.title}{' '}
                        <small>{codeOf(step.chart.address)}</small>
                      </span>
                    </li>
                  )
                })}
              </ol>
            </div>
          ))}
        </div>
      </section>
      {steps.map((step, place) => (
        <Paper
          key={step.chart.id}
          step={step}
          number={place + 1}
          code={codeOf(step.chart.address)}
          input={figures[place]?.data}
          error={figures[place]?.error ?? null}
        />
      ))}
    </div>
  )
}
