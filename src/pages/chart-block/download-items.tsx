import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { chartFor, titleFor } from '@/charts/registry'
import { indicatorQuery } from '@/data/queries'
import { addressOf } from '@/data/unpublished'
import { failureWords } from '@/data/offline/why-lost'
import { fileName } from '@/export/file-name'
import type { FileFormat } from '@/export/format'
import { formatsFor } from '@/export/registry'
import { viewsIn, wordsOfAll } from '@/model/comparison/scatter-view'
import { later } from '@/ui/later'
import { useToday } from '../shared/use-today'
import { chartAddress } from './chart-address'
import { ChartBoundary } from '../shared/chart-boundary'
import { copyItems } from './copy-items'
import { MenuList } from './menu-list'
import { save, siteAddress } from '../shared/save-and-copy'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import type { View } from '@/model/view/types'

const PictureDialog = later(
  () => import('./picture-dialog'),
  (m) => m.PictureDialog,
)

/** Formats that the picture dialog saves, in any size. */
const PICTURES = ['png', 'svg']

/** Every format in which a chart can be saved and everything that can be copied; reports the outcome. */
export function DownloadItems({
  view,
  sentence,
  chartId: asked,
  address: page,
}: DownloadMenuProps) {
  const dashboard = useDashboard()
  const [message, setMessage] = useState('')
  const [isPicture, setPicture] = useState(false)
  const today = useToday()
  const client = useQueryClient()
  // The chart that is drawn is saved, even where another was asked for.
  const chartId = chartFor(view, asked)?.id
  const path = page ?? chartAddress({ view, chartId, dashboard })
  const input = {
    view,
    ...addressOf(siteAddress(path), [view]),
    title: titleFor(view, chartId),
    sentence,
    today,
    ...(chartId === undefined ? {} : { chartId }),
  }
  const download = async (format: FileFormat) => {
    const name = fileName(view, chartId, format.extension)
    setMessage(`Making ${name}`)
    try {
      // The texts about an indicator come from a file of their own; without it, the figures can still be saved.
      const words = await Promise.all(
        viewsIn(view).map(({ indicator }) => client.ensureQueryData(indicatorQuery(indicator.id))),
      )
        .then((slices) => wordsOfAll(slices.map(({ indicator }) => indicator)))
        .catch(() => undefined)
      save(await format.make({ ...input, ...(words ? { words } : {}) }), name)
      setMessage(
        words
          ? `Saved as ${name}`
          : `Saved as ${name}, without its definition: that could not be fetched`,
      )
    } catch (error) {
      setMessage(await failureWords(error, 'The file could not be made.'))
    }
  }
  const formats = formatsFor(input)
  const hasPicture = formats.some(({ id }) => id === 'png')
  return (
    <>
      <div className="menu-two">
        <MenuList
          items={[
            ...(hasPicture ? [{ label: 'Picture…', act: () => setPicture(true) }] : []),
            ...formats
              .filter(({ id }) => !PICTURES.includes(id))
              .map((format) => ({ label: format.label, act: () => download(format) })),
          ]}
        />
        <MenuList items={copyItems({ input, path, say: setMessage })} />
      </div>
      {'unlinked' in input && <p className="menu-said small">{input.unlinked}</p>}
      <p className="menu-said small" role="status">
        {message}
      </p>
      {isPicture && (
        <ChartBoundary waiting="">
          <PictureDialog input={input} onClose={() => setPicture(false)} />
        </ChartBoundary>
      )}
    </>
  )
}

export interface DownloadMenuProps {
  view: View
  sentence: string
  chartId?: string
  /** Target of a copied link, if it is not the indicator's page. */
  address?: string
}
