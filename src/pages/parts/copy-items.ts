import { pictureFor } from '@/charts/registry'
import { citation } from '@/export/citation'
import { embedCode } from '@/export/embed-code'
import type { ExportInput } from '@/export/format'
import { pngOf, TWICE } from '@/export/png'
import { tableTexts } from '@/export/table-text'
import { frameAddress } from '@/selection/indicator-address'
import { copied } from './copying'
import type { MenuItem } from './menu-list'
import { copyLink, copyText, siteAddress } from './take-away'

interface Copyable {
  input: ExportInput
  /** Path that shows the chart as it stands. */
  path: string
  say: (text: string) => void
}

/** All that can be copied of a chart. */
export function copyItems({ input, path, say }: Copyable): MenuItem[] {
  const link = siteAddress(path)
  const item = (label: string, act: () => Promise<string>): MenuItem => ({
    label,
    act: () => act().then(say),
  })
  const table = () => {
    const { html, text } = tableTexts(input)
    const kinds = { 'text/html': html, 'text/plain': text }
    return copied('Table', kinds, 'Save the figures as a file instead.')
  }
  const picture = () =>
    copied('Picture', { 'image/png': pngOf(input, TWICE) }, 'Save the picture instead.')
  const code = () =>
    embedCode({
      title: input.title,
      frame: siteAddress(frameAddress(path, input.view.indicator.code, input.chartId)),
      page: link,
    })
  return [
    ...(pictureFor(input.view, input.chartId)?.format === 'svg'
      ? [item('Copy picture', picture)]
      : []),
    item('Copy table', table),
    item('Copy sentence', () => copyText(input.sentence, 'Sentence')),
    item('Copy link', () => copyLink(path)),
    item('Copy citation', () => copyText(citation({ ...input, link }), 'Citation')),
    ...(path.startsWith('/indicator/')
      ? [item('Copy embed code', () => copyText(code(), 'Embed code'))]
      : []),
  ]
}
