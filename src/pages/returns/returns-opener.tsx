import { useDeferredValue } from 'react'
import { useNavigate } from 'react-router'
import { formatNumber, listInWords } from '@/model/values/format'
import { DropZone } from '../own-files/drop-zone'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { Findings } from './findings'
import { Months } from './months'
import { Reconciled } from './reconciled'
import { useReturns, type ReturnsFile, type ReturnsState } from './reading/use-returns'
import type { ReturnsFound } from './reading/messages'
import { YearQuestion } from './year-question'

const errorsOf = ({ reading }: ReturnsFound): number =>
  (reading?.findings ?? []).filter(({ severity }) => severity === 'error').length +
  (reading?.problems.length ?? 0)

/** The state in words, for screen readers too. */
function stateInWords(state: ReturnsState): string {
  if (state.is === 'preparing') return 'Getting the published figures to compare with.'
  if (state.is === 'ready') return 'Ready. This page is closed to the network from now on.'
  if (state.is === 'reading') return 'Reading your return.'
  if (state.is === 'failed') return `That did not work. ${state.message}`
  const { found, seconds } = state
  if (found.newest === undefined) return 'One question first.'
  const errors = errorsOf(found)
  return errors > 0
    ? 'Nothing was worked out: there are errors to correct.'
    : `Worked out in ${seconds.toFixed(1)} seconds.`
}

/** What each file was recognised as. */
function Recognised({ found }: { found: ReturnsFound }) {
  const { tables } = found.recognised
  const used = tables.filter(({ isUsed }) => isUsed)
  if (used.length === 0) return null
  const names = [...new Set(used.map(({ table }) => table))]
  const counts = names.map((name) => {
    const own = used.filter(({ table }) => table === name)
    return `${name} (${own.length === 1 ? '1 file' : `${own.length} files`})`
  })
  const rows = used.reduce((sum, { rows: own }) => sum + own, 0)
  return (
    <p className="prose">
      Recognised: {listInWords(counts)}, {formatNumber(rows, 0)} rows.
    </p>
  )
}

interface ResultProps {
  found: ReturnsFound
  file: ReturnsFile
}

/** What the returns say: errors and doubts, 31 March beside DfE, the months since, and what to do with them. */
function Result({ found, file }: ResultProps) {
  const dashboard = useDashboard()
  const navigate = useNavigate()
  const { reading } = found
  const months = reading?.months
  // The charts come after the tables: all at once would halt the page.
  const drawn = useDeferredValue(months, undefined)
  if (!reading) return null
  const approve = async () => {
    const first = months?.headlines[0]
    await file.approve()
    await navigate(dashboard.hrefTo(first ? `/indicator/${first.indicator}` : '/'))
  }
  return (
    <>
      <Findings reading={reading} />
      <Reconciled figures={reading.reconciled} hasMonths={months !== undefined} />
      {drawn && (
        <>
          <Months months={drawn} />
          <section className="question" aria-labelledby="returns-approve">
            <h2 id="returns-approve">Approve the totals</h2>
            <p className="prose">
              The dashboard then shows these months as your council’s own figures, until this page
              is closed: in charts, in reports and in files that you save. “Download the release”,
              above each page, saves them as a ZIP file for the site. Counts from 1 to 5 are hidden,
              and so is whatever would reveal them. The rows of the return are let go.
            </p>
            <p className="own-actions">
              <button type="button" className="button own-show" onClick={() => void approve()}>
                Approve and view the dashboard
              </button>
              <button type="button" className="button" onClick={file.stop}>
                Discard
              </button>
            </p>
          </section>
        </>
      )}
    </>
  )
}

/** Opens a return: choose its tables, see what is wrong with them and what they say. */
export function ReturnsOpener() {
  const dashboard = useDashboard()
  const file = useReturns(dashboard)
  const { state } = file
  const found = state.is === 'read' ? state.found : undefined
  return (
    <>
      <section className="question" aria-labelledby="returns-open">
        <h2 id="returns-open">Open your return</h2>
        <DropZone
          label="Choose this year’s and last year’s tables together, or drop them here: CSV, several at once."
          accept=".csv,.tsv,.txt"
          isDisabled={
            state.is === 'preparing' ||
            state.is === 'reading' ||
            (state.is === 'failed' && !state.isReady)
          }
          part={state.is === 'reading' ? state.part : undefined}
          said={stateInWords(state)}
          onFiles={(files) => void file.read(files)}
          onStop={file.stop}
        />
        {state.is === 'failed' && (
          <button type="button" className="button" onClick={file.retry}>
            Try again
          </button>
        )}
        {found && (
          <>
            <Recognised found={found} />
            <YearQuestion
              // Its answers begin anew with each reading.
              key={`${found.newest} ${found.reading?.months?.known}`}
              found={found}
              onSay={(said) => void file.readAgain(said)}
            />
          </>
        )}
      </section>
      {found && <Result found={found} file={file} />}
    </>
  )
}
