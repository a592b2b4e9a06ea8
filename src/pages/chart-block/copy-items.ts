import { chartFor, showsAllAuthorities } from '@/charts/registry'
import { currentOverlay } from '@/data/overlay'
import { citation } from '@/export/copy/citation'
import { embedCode, picturePath } from '@/export/copy/embed-code'
import type { ExportInput } from '@/export/format'
import { pngOf, TWICE } from '@/export/picture/png'
import { tableTexts } from '@/export/copy/table-text'
import { frameAddress } from '@/selection/frame-address'
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
  // The stored picture does not have the reader's own figures.
  return isUsual && usual?.format === 'svg' && currentOverlay() === undefined
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
  const code = (page: string) =>
    embedCode({
      title: input.title,
      frame: siteAddress(frameAddress(path, input.view.indicator.code, input.chartId)),
      page,
      ...pictureOf({ input, path }),
    })
  const shown = chartFor(input.view, input.chartId)
  return [
    ...(shown?.format === 'svg' ? [item('Copy picture', picture)] : []),
    ...(shown ? [item('Copy table', table)] : []),
    item('Copy sentence', () => copyText(input.sentence, 'Sentence')),
    ...(link === undefined ? [] : [item('Copy link', () => copyText(link, 'Link'))]),
    item('Copy citation', () => copyText(citation(input), 'Citation')),
    ...(link !== undefined && path.startsWith('/indicator/')
      ? [item('Copy embed code', () => copyText(code(link), 'Embed code'))]
      : []),
  ]
}
