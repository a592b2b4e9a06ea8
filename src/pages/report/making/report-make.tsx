import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useRef, useState } from 'react'
import { failureWords } from '@/data/offline/why-lost'
import { plain } from '@/export/file-name'
import type { Work } from '@/export/format'
import { reportChoices, type ReportChoice } from '@/export/report-registry'
import { chartsIn } from '@/model/report/report'
import { reportInputOf } from './make-report'
import { officeTheme } from './office-theme'
import { reportFragment } from '../../report-list/report-link'
import type { ReportEditor } from '../use-report-editor'
import { save, siteAddress } from '../../shared/save-and-copy'

interface Making {
  label: string
  done: number
  total: number
  abort: () => void
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** Saves the report in a chosen format or prints it, with its progress. */
export function ReportMake({ editor, today }: { editor: ReportEditor; today: string }) {
  const client = useQueryClient()
  const { report, say } = editor
  const [making, setMaking] = useState<Making>()
  const [withTables, setWithTables] = useState(false)
  const isMaking = useRef(false)
  const isEmpty = chartsIn(report).length === 0

  /** Runs one long task at a time with its progress, and reports failure. */
  const run = async (label: string, work: (steps: Work) => Promise<string>) => {
    if (isMaking.current || isEmpty) return
    isMaking.current = true
    const stop = new AbortController()
    const abort = () => stop.abort()
    setMaking({ label, done: 0, total: 1, abort })
    try {
      const outcome = await work({
        signal: stop.signal,
        onProgress: (done, total) => setMaking({ label, done, total, abort }),
      })
      say(outcome)
    } catch (error) {
      say(
        isAbort(error)
          ? 'Cancelled: nothing was saved.'
          : await failureWords(error, 'It could not be made.'),
      )
    } finally {
      isMaking.current = false
      setMaking(undefined)
    }
  }
  const inputFor = (steps: Work) =>
    reportInputOf(report, {
      ...steps,
      client,
      today,
      theme: officeTheme(),
      withTables,
      link: siteAddress(`/report${reportFragment(report)}`),
    })
  const make = ({ label, load }: ReportChoice) =>
    run(label, async (steps) => {
      const input = await inputFor(steps)
      const format = await load()
      const blob = await format.make(input, steps)
      steps.signal?.throwIfAborted()
      const name = `${[plain(input.cover.title), report.date ?? today].join('_')}.${format.extension}`
      save(blob, name)
      return `Saved as ${name}`
    })
  const print = () =>
    run('Print', async (steps) => {
      await inputFor(steps)
      // Wait until the last chart has been painted.
      await new Promise((done) => setTimeout(done, 100))
      globalThis.print()
      return 'The print window was opened. To save a PDF, choose “Save as PDF” there.'
    })
  return (
    <section className="report-make">
      <h2>Download</h2>
      {making ? (
        <div>
          <label>
            {making.label}: {making.done} of {making.total}
            <progress value={making.done} max={making.total} />
          </label>
          <button type="button" className="button" onClick={making.abort}>
            Cancel
          </button>
        </div>
      ) : (
        <div className="report-buttons">
          {reportChoices.map((choice) => (
            <Fragment key={choice.id}>
              <button
                type="button"
                className="button"
                aria-disabled={isEmpty}
                onClick={() => void make(choice)}
              >
                {choice.label}
              </button>
              {choice.asksForTables && (
                <label className="report-tables">
                  <input
                    type="checkbox"
                    checked={withTables}
                    onChange={(event) => setWithTables(event.target.checked)}
                  />
                  With tables, after the charts
                </label>
              )}
            </Fragment>
          ))}
          <button
            type="button"
            className="button"
            aria-disabled={isEmpty}
            onClick={() => void print()}
          >
            Print or PDF
          </button>
        </div>
      )}
      {isEmpty && <p className="small quiet">Add a chart to the report first.</p>}
    </section>
  )
}
