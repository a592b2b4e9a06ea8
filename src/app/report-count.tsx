import { REPORT_COUNT } from '@/pages/report-list/report-count'
import { useStored } from '@/ui/use-stored'

function kept(): string {
  try {
    return localStorage.getItem(REPORT_COUNT) ?? '0'
  } catch {
    return '0'
  }
}

/** How many charts the report has, in a place that is kept for it: nothing moves when it comes. */
export function ReportCount() {
  const count = useStored(kept, () => '0')
  return <span className="count">{count === '0' ? '' : ` (${count})`}</span>
}
