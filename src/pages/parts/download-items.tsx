import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pictureFor } from '@/charts/registry'
import { showsPeers } from '@/charts/scope'
import { indicatorQuery } from '@/data/queries'
import { fileName } from '@/export/file-name'
import type { FileFormat } from '@/export/format'
import { formatsFor } from '@/export/registry'
import { titleStatement } from '@/model/verdict'
import type { DownloadMenuProps } from './download-menu'
import { copyLink, save, wholeAddress } from './take-away'

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
  const client = useQueryClient()
  const { hrefTo, selection, area } = dashboard
  // What is saved is the chart that stands there, asked for or not.
  const chartId = pictureFor(view, asked)?.id
  const input = {
    view,
    title: showsPeers(chartId) ? `Where does ${view.area.name} stand?` : titleStatement(view),
    sentence,
    today,
    ...(chartId === undefined ? {} : { chartId }),
  }
  const first = view.indicator.measures[0]?.id
  const path =
    page ??
    hrefTo(`/indicator/${view.indicator.id}`, {
      measure: view.measure.id === first ? undefined : view.measure.id,
      breakdown:
        view.breakdown?.id === view.indicator.breakdowns[0]?.id ? undefined : view.breakdown?.id,
      category: view.breakdown ? (view.row ?? view.category)?.id : undefined,
      view: selection.view,
      axis: selection.axis,
      chart: chartId === selection.chart ? chartId : undefined,
      stands: showsPeers(chartId) ? selection.stands : undefined,
      area: area?.code ?? selection.area,
    })
  const download = async (format: FileFormat) => {
    const name = fileName(view, chartId, format.extension)
    setSaid(`Making ${name}`)
    try {
      // Only its own page has the words about an indicator; without them a file still has its figures.
      const words = await client
        .ensureQueryData(indicatorQuery(view.indicator.id))
        .then((slice) => slice.indicator)
        .catch(() => undefined)
      save(
        await format.make({ ...input, link: wholeAddress(path), ...(words ? { words } : {}) }),
        name,
      )
      setSaid(
        words
          ? `Saved as ${name}`
          : `Saved as ${name}, without its definition: that could not be fetched`,
      )
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'The file could not be made.')
    }
  }
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
