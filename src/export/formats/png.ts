import { pictureFor } from '@/charts/registry'
import { defineFormat, type ExportInput } from '../format'
import { svgText } from '../svg-text'

/** Twice the size on the screen: sharp on paper and on a projector. */
const SCALE = 2

async function png(input: ExportInput): Promise<Blob> {
  const { text, width, height } = svgText(input)
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser cannot draw pictures: save the SVG instead.')
    context.scale(SCALE, SCALE)
    context.drawImage(image, 0, 0, width, height)
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

export default defineFormat({
  id: 'png',
  label: 'Picture (PNG)',
  extension: 'png',
  suits: ({ view, chartId }) => pictureFor(view, chartId)?.format === 'svg',
  make: png,
})
