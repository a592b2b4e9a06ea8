import { useState } from 'react'
import { failureWords } from '@/data/offline/why-lost'
import { ACTION_COLUMNS } from '@/model/inspection/actions'
import type { Action } from '@/model/schema/inspection'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import type { Dashboard } from '../shared/dashboard/use-dashboard'
import { save } from '../shared/save-and-copy'

const COLUMNS = [...ACTION_COLUMNS, 'release', 'place', 'confidentiality']

const rowOf = (action: Action, releases: Dashboard['releases']): string[] => [
  String(action.number),
  action.meeting,
  action.topic,
  action.asked,
  action.state,
  action.printed,
  action.stateDate ?? '',
  action.area,
  action.release,
  action.place,
  releases.find(({ id }) => id === action.release)?.confidentiality ?? '',
]

interface DownloadActionsProps {
  actions: readonly Action[]
}

/** The actions that are shown, as CSV. */
export function DownloadActions({ actions }: DownloadActionsProps) {
  const dashboard = useDashboard()
  const [message, setMessage] = useState('')
  const { areas, catalogue, releases } = dashboard
  const home = areas.areas.find((a) => a.code === catalogue.home)?.name ?? ''
  const name = `Actions_${home.replaceAll(/[^A-Za-z0-9]+/g, '-')}.csv`
  const download = async () => {
    try {
      const { tableText } = await import('@/export/csv-text')
      const text = tableText(
        COLUMNS,
        actions.map((action) => rowOf(action, releases)),
      )
      save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name)
      setMessage(`Saved as ${name}`)
    } catch (error) {
      setMessage(await failureWords(error, 'The file could not be made.'))
    }
  }
  return (
    <div className="menu menu-download">
      <button type="button" className="pick" onClick={() => void download()}>
        <span className="pick-text">Download (CSV)</span>
      </button>
      <span className="visually-hidden" role="status">
        {message}
      </span>
    </div>
  )
}
