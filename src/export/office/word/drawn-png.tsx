import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { chartFor } from '@/charts/registry'
import type { ExportInput } from '../../format'
import { FONT_STYLE } from '../../picture/svg'
import { clean } from '../xml'
import { printPalette } from '@/charts/office/print-palette'

/** Width of the drawing in px, at which its text is as large as the text around it. */
const WIDTH = 800
/** 17 cm at 300 dots an inch are 2,008 dots. */
const SCALE = 2.52

interface DrawnPicture {
  png: Uint8Array
  /** Ratio of height to width. */
  ratio: number
}

/** Makes the picture of a chart; undefined if the chart has none. It needs a browser. */
export type Draw = (input: ExportInput) => Promise<DrawnPicture | undefined>

/** The drawing as SVG, without the words that the document has as text. */
function drawing({ view, chartId }: ExportInput): { text: string; height: number } | undefined {
  const picture = chartFor(view, chartId)
  if (picture?.format !== 'svg') return undefined
  const { Picture } = picture
  const height = Math.max(Math.round(WIDTH * 0.46), picture.height?.(view, WIDTH) ?? 0)
  const host = document.createElement('div')
  const root = createRoot(host)
  try {
    flushSync(() =>
      root.render(
        <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`}>
          <rect width={WIDTH} height={height} fill={printPalette('ground')} />
          <Picture view={view} width={WIDTH} height={height} palette={printPalette} />
        </svg>,
      ),
    )
    for (const each of host.querySelectorAll('svg')) each.removeAttribute('xmlns')
    const svg = host.firstElementChild
    if (!svg) return undefined
    const drawn = clean(new XMLSerializer().serializeToString(svg))
    return { text: drawn.replace('<rect', `${FONT_STYLE}<rect`), height }
  } finally {
    root.unmount()
  }
}

/**
 * A chart's drawing as a PNG file of 300 dots per inch on A4.
 * @throws {Error} with a message for the reader when the browser cannot draw it
 */
export const drawnPng: Draw = async (input) => {
  const drawn = drawing(input)
  if (!drawn) return undefined
  const url = URL.createObjectURL(new Blob([drawn.text], { type: 'image/svg+xml' }))
  try {
    const image = new Image(WIDTH, drawn.height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(WIDTH * SCALE)
    canvas.height = Math.round(drawn.height * SCALE)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!context || !blob)
      throw new Error('This browser could not draw the picture: save the figures instead.')
    return { png: new Uint8Array(await blob.arrayBuffer()), ratio: drawn.height / WIDTH }
  } finally {
    URL.revokeObjectURL(url)
  }
}
