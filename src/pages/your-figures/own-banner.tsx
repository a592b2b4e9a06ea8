import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isClosed } from '@/data/closed'
import type { Overlay } from '@/data/overlay'
import { closeOwnFigures } from '@/data/own-figures'
import { listInWords } from '@/model/values/format'
import { save } from '../shared/save-and-copy'
import './own-banner.css'

/** States on every page that it uses the reader's own figures, and offers to save or close them. */
export function OwnBanner({ overlay }: { overlay: Overlay }) {
  const client = useQueryClient()
  const [message, setMessage] = useState('')
  const keep = async () => {
    const zip = await overlay.save()
    const name = `Release_${overlay.title.replaceAll(/[^A-Za-z0-9]+/g, '-')}.zip`
    save(new Blob([Uint8Array.from(zip)], { type: 'application/zip' }), name)
    setMessage(`Saved as ${name}`)
  }
  const close = () => {
    closeOwnFigures(client)
    // A page that is closed to the network shows nothing else until it is loaded anew.
    if (isClosed()) location.assign(import.meta.env.BASE_URL)
  }
  return (
    <aside className="own-banner" aria-label="Your own figures">
      <div className="page">
        <p>
          <strong>You are seeing figures from your own file</strong>, {listInWords(overlay.files)}.
          They have not left this computer, and are gone when the page is loaded again. A link to
          this page does not show them to others.
          {isClosed() &&
            ' Until you close the file, this page loads nothing from the network, such as the figures of another council.'}
        </p>
        <p className="own-actions">
          <button type="button" className="button" onClick={() => void keep()}>
            Download the release
          </button>
          <button type="button" className="button" onClick={close}>
            Close your file
          </button>
          <span className="small" role="status">
            {message}
          </span>
        </p>
      </div>
    </aside>
  )
}
