import type { ExportInput } from '../format'
import { svgText, type Look } from './svg'

export interface PictureSize extends Pick<Look, 'ratio'> {
  id: string
  label: string
  /** Width of the file in px. */
  pixels: number
}

/** The drawing is 1,000 px wide, so the third size is three times as sharp. */
export const TWICE: PictureSize = { id: '2x', label: 'For a document, 2,000 px wide', pixels: 2000 }

export const PICTURE_SIZES: readonly PictureSize[] = [
  TWICE,
  { id: '1x', label: 'For a web page, 1,000 px wide', pixels: 1000 },
  { id: '3x', label: 'Sharp, 3,000 px wide', pixels: 3000 },
  { id: 'slide', label: 'A slide, 1,920 × 1,080 px', pixels: 1920, ratio: 16 / 9 },
  { id: 'square', label: 'A square, 1,080 × 1,080 px', pixels: 1080, ratio: 1 },
  { id: 'a4', label: 'As wide as an A4 page, 2,480 px', pixels: 2480 },
]

/**
 * A chart as a PNG file.
 * @throws {Error} with a message for the reader when it cannot be drawn, or does not fit the size
 */
export async function pngOf(input: ExportInput, size: PictureSize, look: Look = {}): Promise<Blob> {
  const { text, width, height } = svgText(input, { ...size, ...look })
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = size.pixels
    canvas.height = Math.round(size.pixels / (size.ratio ?? width / height))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser cannot draw pictures: save the SVG instead.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
