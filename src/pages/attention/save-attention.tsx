import { useState } from 'react'
import { attentionCsv } from '@/export/attention-csv'
import { plain } from '@/export/file-name'
import type { AttentionGroup } from '@/model/overview/attention'
import { save as saveFile } from '../shared/save-and-copy'

/** Saves the lists as figures. */
export function SaveAttention({
  groups,
  area,
}: {
  groups: readonly AttentionGroup[]
  area: string
}) {
  const [said, setSaid] = useState('')
  const save = () => {
    const name = `what-to-look-at_${plain(area)}.csv`
    saveFile(attentionCsv(groups), name)
    setSaid(`Saved as ${name}`)
  }
  return (
    <p className="save">
      <button type="button" className="button" onClick={save}>
        Save these lists (CSV)
      </button>
      <span role="status" className="small quiet">
        {said}
      </span>
    </p>
  )
}
