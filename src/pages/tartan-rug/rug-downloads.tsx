import { useState } from 'react'
import { useLocation } from 'react-router'
import { addressOf } from '@/data/unpublished'
import { failureWords } from '@/data/offline/why-lost'
import { rugTitle, type Rug, type RugRow } from '@/model/overview/tartan-rug'
import { Picker } from '@/ui/pickers/picker'
import { save, siteAddress } from '../shared/save-and-copy'
import { useToday } from '../shared/use-today'

interface RugDownloadsProps {
  rug: Rug
  rows: readonly RugRow[]
  what: string
  /** The name of the council. */
  area: string
}

/** Saves the rug as CSV or as an Excel workbook. */
export function RugDownloads({ rug, rows, what, area }: RugDownloadsProps) {
  const [message, setMessage] = useState('')
  const today = useToday()
  const { pathname, search } = useLocation()
  const download = async (kind: 'csv' | 'xlsx') => {
    const name = `Tartan-rug_${area.replaceAll(/[^A-Za-z0-9]+/g, '-')}_by-${rug.of}.${kind}`
    try {
      const { rugCsv, rugWorkbook } = await import('@/export/tartan-rug-file')
      const address = addressOf(
        siteAddress(pathname + search),
        rows.map(({ view }) => view),
      )
      const about = { title: rugTitle(rug), what, today, address }
      save(kind === 'csv' ? rugCsv(rug, rows) : rugWorkbook(rug, rows, about), name)
      setMessage(`Saved as ${name}`)
    } catch (error) {
      setMessage(await failureWords(error, 'The file could not be made.'))
    }
  }
  return (
    <div className="menu menu-download">
      <Picker text="Download">
        {(close) => (
          <ul className="plain">
            {(
              [
                ['xlsx', 'Excel workbook (XLSX)'],
                ['csv', 'Figures (CSV)'],
              ] as const
            ).map(([kind, label]) => (
              <li key={kind}>
                <button
                  type="button"
                  className="menu-item"
                  onClick={() => {
                    void download(kind)
                    close()
                  }}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Picker>
      <span className="visually-hidden" role="status">
        {message}
      </span>
    </div>
  )
}
