import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { SavedReport } from '@/model/report/report'
import { reportInShort } from '@/model/report/report-text'
import { hasPack, packOfFragment } from './report-link'
import { currentPack } from '../report-list/report-store'
import type { Report } from './use-report'

interface Incoming {
  pack?: SavedReport
  problem?: string
}

/** What the address holds: a report, why it cannot be read, or nothing. */
function read(hash: string): Incoming {
  if (!hasPack(hash)) return {}
  try {
    return { pack: packOfFragment(hash) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The link could not be read.' }
  }
}

/**
 * A report that came by link or file and is not the reader's own yet. Where there is none of the
 * reader's own, it becomes that at once.
 */
export function useIncoming({ change }: Report) {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  const linked = useMemo(() => read(hash), [hash])
  const [chosen, setChosen] = useState<Incoming>({})
  const arrived = (chosen.pack ?? chosen.problem) ? chosen : linked
  const own = currentPack()
  const { pack } = arrived
  const isSame = pack !== undefined && reportInShort(pack) === reportInShort(own)
  const isFree = own.entries.length === 0
  const done = () => {
    setChosen({})
    if (hasPack(hash)) void navigate(`${pathname}${search}`, { replace: true })
  }
  useEffect(() => {
    if (!pack || !(isSame || isFree)) return
    change(pack, 'The report was opened.')
    done()
    // Once for each report that arrives.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pack])
  return {
    ...(isSame || isFree ? { ...arrived, pack: undefined } : arrived),
    done,
    choose: setChosen,
  }
}
