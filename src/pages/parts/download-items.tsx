import { useState } from 'react'
import { fileName } from '@/export/file-name'
import type { FileFormat } from '@/export/format'
import { formatsFor } from '@/export/registry'
import { titleStatement } from '@/model/verdict'
import type { DownloadMenuProps } from './download-menu'
import { saveFile } from './save-file'

/** Each format that this chart can be saved in, and its address; says what was done. */
export function DownloadItems({ view, sentence, chartId, dashboard }: DownloadMenuProps) {
  const [said, setSaid] = useState('')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { hrefTo, selection, area } = dashboard
  const input = {
    view,
    title: chartId === 'rank' ? `Where does ${view.area.name} stand?` : titleStatement(view),
    sentence,
    today,
    ...(chartId === undefined ? {} : { chartId }),
  }
  const download = async (format: FileFormat) => {
    const name = fileName(view, chartId, format.extension)
    try {
      saveFile(await format.make(input), name)
      setSaid(`Saved as ${name}`)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'The file could not be made.')
    }
  }
  const first = view.indicator.measures[0]?.id
  const address = `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${hrefTo(
    `/indicator/${view.indicator.id}`,
    {
      measure: view.measure.id === first ? undefined : view.measure.id,
      category: view.breakdown ? view.category?.id : undefined,
      view: selection.view,
      axis: selection.axis,
      area: area?.code ?? selection.area,
    },
  )}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Link copied')
    } catch {
      setSaid(`The browser did not allow copying. The link is: ${address}`)
    }
  }
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
