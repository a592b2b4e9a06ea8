import { useState } from 'react'
import { forgetUnread, unreadReport } from '../report-list/report-store'
import { save } from '../shared/save-and-copy'

/** Says that the report kept in this browser cannot be read, and lets the reader download it unchanged. */
export function ReportUnread() {
  const [unread, setUnread] = useState(unreadReport)
  if (unread === undefined) return null
  const keep = () =>
    save(new Blob([unread.text], { type: 'application/json' }), 'report-unread.json')
  const forget = () => {
    forgetUnread()
    setUnread(undefined)
  }
  return (
    <div className="problem" role="alert">
      <p>
        <strong>The report kept in this browser could not be read.</strong> {unread.problem} Nothing
        is lost: it has been put aside as it was. Download it, and send it to whoever looks after
        this site. You can begin a new report meanwhile.
      </p>
      <div className="report-row">
        <button type="button" className="button" onClick={keep}>
          Download what was kept
        </button>
        <button type="button" className="button" onClick={forget}>
          Delete it from this browser
        </button>
      </div>
    </div>
  )
}
