import { chartFor, showsAllAuthorities } from '@/charts/registry'
import { keptAs, keptVersion } from '@/data/kept-version/shown'
import { currentOverlay } from '@/data/overlay'
import { citation } from '@/export/copy/citation'
import { embedCode, picturePath } from '@/export/copy/embed-code'
import type { ExportInput } from '@/export/format'
import { pngOf, TWICE } from '@/export/picture/png'
import { tableTexts } from '@/export/copy/table-text'
import { safeCell } from '@/export/csv-text'
import { frameAddress } from '@/selection/indicator-address'
import { withVersion } from '@/selection/version-address'
import type { MenuItem } from './menu-list'
import { copyText, copyTypes, siteAddress } from '../shared/save-and-copy'

interface Copyable {
  input: ExportInput
  /** Path of the page that shows the chart as it is here. */
  path: string
  say: (text: string) => void
}

/** The site's stored picture of a chart. There is one only for the home council's usual chart. */
function pictureOf({ input, path }: Omit<Copyable, 'say'>) {
  const { view, chartId, sentence } = input
  const usual = chartFor(view)
  const isUsual = !path.includes('?') && usual?.id === chartId && !showsAllAuthorities(chartId)
  // The stored picture has today’s figures, and not the reader's own.
  const isToday = currentOverlay() === undefined && keptVersion() === undefined
  return isUsual && usual?.format === 'svg' && isToday
    ? { picture: { address: siteAddress(picturePath(view.indicator.code)), sentence } }
    : {}
}

/** Everything that can be copied from a chart. */
export function copyItems({ input, path, say }: Copyable): MenuItem[] {
  const { link } = input
  const item = (label: string, act: () => Promise<string>): MenuItem => ({
    label,
    act: () => act().then(say),
  })
  const table = () => {
    const { html, text } = tableTexts(input)
    const kinds = { 'text/html': html, 'text/plain': text }
    return copyTypes('Table', kinds, 'Save the figures as a file instead.')
  }
  const picture = () =>
    copyTypes('Picture', { 'image/png': pngOf(input, TWICE) }, 'Save the picture instead.')
  const frame = siteAddress(frameAddress(path, input.view.indicator.code, input.chartId))
  const code = (page: string) =>
    embedCode({ title: input.title, frame, page, ...pictureOf({ input, path }) })
  // What shows the same figures for ever, where they are kept. The stored picture changes with the data.
  const kept = link === undefined ? undefined : keptAs()
  const lasting = (address: string) => (kept === undefined ? address : withVersion(address, kept))
  const lastingCode = (page: string) =>
    embedCode({ title: input.title, frame: lasting(frame), page: lasting(page) })
  const isEmbedded = link !== undefined && path.startsWith('/indicator/')
  const shown = chartFor(input.view, input.chartId)
  return [
    ...(shown?.format === 'svg' ? [item('Copy picture', picture)] : []),
    ...(shown ? [item('Copy table', table)] : []),
    item('Copy sentence', () => copyText(safeCell(input.sentence), 'Sentence')),
    ...(link === undefined ? [] : [item('Copy link', () => copyText(link, 'Link'))]),
    ...(link === undefined || kept === undefined
      ? []
      : [item('Copy link to these figures as they stand', () => copyText(lasting(link), 'Link'))]),
    item('Copy citation', () =>
      copyText(
        safeCell(citation(link === undefined ? input : { ...input, link: lasting(link) })),
        'Citation',
      ),
    ),
    ...(isEmbedded ? [item('Copy embed code', () => copyText(code(link), 'Embed code'))] : []),
    ...(isEmbedded && kept !== undefined
      ? [
          item('Copy embed code for these figures as they stand', () =>
            copyText(lastingCode(link), 'Embed code'),
          ),
        ]
      : []),
  ]
}
