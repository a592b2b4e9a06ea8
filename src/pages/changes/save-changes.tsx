import { useState } from 'react'
import { changesCsv } from '@/export/changes-csv'
import { plain } from '@/export/file-name'
import type { Change, Span } from '@/model/changes/changes'
import { save as saveFile } from '../shared/save-and-copy'

interface SaveChangesProps {
  changes: readonly Change[]
  span: Span
  area: string
}

/** Saves the changes that are listed, as they are narrowed, as figures. */
export function SaveChanges({ changes, span, area }: SaveChangesProps) {
  const [said, setSaid] = useState('')
  const save = () => {
    const name = `what-changed_${plain(area)}_${span.since}_${span.until}.csv`
    saveFile(changesCsv(changes), name)
    setSaid(`Saved as ${name}`)
  }
  return (
    <p className="save">
      <button type="button" className="button" onClick={save} disabled={changes.length === 0}>
        Save these changes (CSV)
      </button>
      <span role="status" className="small quiet">
        {said}
      </span>
    </p>
  )
}
