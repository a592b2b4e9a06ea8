import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { comparisonChartFor, titleFor } from '@/charts/registry'
import { indicatorQuery } from '@/data/queries'
import { addressOf } from '@/data/unpublished'
import { failureWords } from '@/data/offline/why-lost'
import { comparisonFile, comparisonName } from '@/export/comparison-file'
import type { EntryInput } from '@/export/report-format'
import { reportChoices, type ReportChoice } from '@/export/report-registry'
import type { Panel } from '@/model/comparison/panel'
import { comparisonSentence } from '@/model/comparison/sentence'
import { textOf } from '@/model/sentences/parts'
import { compareTitle } from './title'
import { useToday } from '../shared/use-today'
import { MenuList } from '../chart-block/menu-list'
import { copyText, save, siteAddress } from '../shared/save-and-copy'
import type { Compare } from './use-compare'
import type { View } from '@/model/view/types'

/** Saves all charts as slides, a document or a ZIP file, or the figures as CSV; copies the address. */
export function CompareDownloads({ compare, panels, views }: CompareMenuProps) {
  const [message, setMessage] = useState('')
  const today = useToday()
  const client = useQueryClient()
  const address = addressOf(siteAddress(compare.hrefChanged({})), views)

  const entryOf = async ({ view, ...panel }: Panel): Promise<EntryInput> => {
    const chartId = comparisonChartFor(view)?.id
    const words = await client.ensureQueryData(indicatorQuery(view.indicator.id))
    const input = {
      view,
      title: titleFor(view, chartId),
      sentence: textOf(comparisonSentence({ view, ...panel })),
      today,
      ...address,
      words: words.indicator,
      ...(chartId === undefined ? {} : { chartId }),
    }
    return { kind: 'chart', input }
  }
  const make = async ({ load }: ReportChoice) => {
    try {
      const format = await load()
      const name = comparisonName(views, format.extension)
      setMessage(`Making ${name}`)
      const { asAt } = compare.selection
      const blob = await format.make({
        cover: { title: compareTitle(compare) },
        entries: await Promise.all(panels.map(entryOf)),
        today,
        ...address,
        ...(asAt === undefined ? {} : { asAt }),
      })
      save(blob, name)
      setMessage(`Saved as ${name}`)
    } catch (error) {
      setMessage(await failureWords(error, 'The file could not be made.'))
    }
  }
  const download = () => {
    const { blob, name } = comparisonFile(views, address.version)
    save(blob, name)
    setMessage(`Saved as ${name}`)
  }
  return (
    <>
      <MenuList
        items={[
          ...reportChoices.map((choice) => ({
            label: `All charts: ${choice.label}`,
            act: () => make(choice),
          })),
          { label: 'All figures (CSV)', act: download },
          ...('link' in address
            ? [{ label: 'Copy link', act: () => copyText(address.link, 'Link').then(setMessage) }]
            : []),
        ]}
      />
      {'unlinked' in address && <p className="menu-said small">{address.unlinked}</p>}
      <p className="menu-said small" role="status">
        {message}
      </p>
    </>
  )
}

export interface CompareMenuProps {
  compare: Compare
  /** The panels shown, which the files hold. */
  panels: readonly Panel[]
  /** The views with every area and neighbour, for the CSV of all figures. */
  views: readonly View[]
}
