import { later } from '@/ui/later'
import { ChartBoundary } from '../../shared/chart-boundary'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import type { Agenda } from '../agenda/use-agenda'
import { membersAddress } from './members-address'
import './members-code.css'

const QrCode = later(
  () => import('./qr-code'),
  (m) => m.QrCode,
)

interface MembersCodeProps {
  agenda: Agenda
  /** The fragment of the agenda. */
  fragment: string
}

/** The address of a meeting as a QR code, for members to open it on their own tablet or phone. */
export function MembersCode({ agenda, fragment }: MembersCodeProps) {
  const { hrefTo } = useDashboard()
  return (
    <ChartBoundary tall={false}>
      <QrCode
        address={membersAddress(hrefTo, fragment, agenda.report)}
        label="QR code of this meeting for members"
      />
    </ChartBoundary>
  )
}
