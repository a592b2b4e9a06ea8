import { useState } from 'react'
import { pictureFor } from '@/charts/registry'
import { showsPeers } from '@/charts/scope'
import { fileName } from '@/export/file-name'
import type { FileFormat } from '@/export/format'
import { formatsFor } from '@/export/registry'
import { titleStatement } from '@/model/verdict'
import { chartAddress } from './chart-address'
import type { DownloadMenuProps } from './download-menu'
import { copyLink, save } from './take-away'

/** Each format that this chart can be saved in, and its address; says what was done. */
export function DownloadItems({
  view,
  sentence,
  chartId: asked,
  dashboard,
  address: page,
}: DownloadMenuProps) {
  const [said, setSaid] = useState('')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  // What is saved is the chart that stands there, asked for or not.
  const chartId = pictureFor(view, asked)?.id
  const input = {
    view,
    title: showsPeers(chartId) ? `Where does ${view.area.name} stand?` : titleStatement(view),
    sentence,
    today,
    ...(chartId === undefined ? {} : { chartId }),
  }
  const download = async (format: FileFormat) => {
    const name = fileName(view, chartId, format.extension)
    try {
      save(await format.make(input), name)
      setSaid(`Saved as ${name}`)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'The file could not be made.')
    }
  }
  const path = page ?? chartAddress({ view, chartId, dashboard })
  const copy = async () => setSaid(await copyLink(path))
  return (
    <>
      <ul className="plain">
        {formatsFor(input).map((format) => (
          <li key={format.id}>
            <button type="button" className="menu-item" onClick={() => void download(format)}>
              {format.label}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="menu-item" onClick={() => void copy()}>
            Copy link
          </button>
        </li>
      </ul>
      <p className="menu-said small" role="status">
        {said}
      </p>
    </>
  )
}
