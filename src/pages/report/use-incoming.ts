import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { SavedReport } from '@/model/report/report'
import { reportInShort } from '@/model/report/report-text'
import { hasReport, reportOfFragment } from '../report-list/report-link'
import { currentReport } from '../report-list/report-store'
import type { ReportEditor } from './use-report-editor'

interface Incoming {
  report?: SavedReport
  problem?: string
}

/** The content of the address: a report, the reason why it cannot be read, or nothing. */
function read(hash: string): Incoming {
  if (!hasReport(hash)) return {}
  try {
    return { report: reportOfFragment(hash) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The link could not be read.' }
  }
}

/**
 * A report that came by link or file and has not been accepted. If the reader has none, it is accepted at
 * once.
 */
export function useIncoming({ change }: ReportEditor) {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  const linked = useMemo(() => read(hash), [hash])
  const [chosen, setChosen] = useState<Incoming>({})
  const arrived = (chosen.report ?? chosen.problem) ? chosen : linked
  const own = currentReport()
  const { report } = arrived
  const isSame = report !== undefined && reportInShort(report) === reportInShort(own)
  const isFree = own.entries.length === 0
  const done = () => {
    setChosen({})
    if (hasReport(hash)) void navigate(`${pathname}${search}`, { replace: true })
  }
  useEffect(() => {
    if (!report || !(isSame || isFree)) return
    change(report, 'The report was opened.')
    done()
    // Once for each report that arrives.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [report])
  return {
    ...(isSame || isFree ? { ...arrived, report: undefined } : arrived),
    done,
    choose: setChosen,
  }
}
