import { pngOf } from '@/export/picture/png'
import type { ExportInput } from '@/export/format'
import type { Look } from '@/export/picture/svg'
import type { Pixels } from './picture-difference'

/**
 * This file runs in the browser, on a page of its own. It draws in the same way as the app draws a picture
 * that is saved.
 */
export interface Task {
  /** A chart with its view, serialised by `written`. */
  input: string
  look: Look
  /** Width in px. */
  width: number
  /**
   * Factor by which it is drawn larger before it is reduced to that width, so that its edges are smoothed
   * differently.
   */
  times?: number
  /** A part of the drawing to alter, to check that the comparison notices. */
  harm?: { from: string; to: string } | undefined
  /** Whether text is left out. */
  bare?: boolean
}

/** Maps do not survive as JSON. */
const revived = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value[0] === 'a map' ? new Map(value[1]) : value

async function pixelsOf(blob: Blob, times = 1): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none' })
  const canvas = new OffscreenCanvas(bitmap.width / times, bitmap.height / times)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  let rgb = ''
  for (let i = 0; i < data.length; i += 4)
    rgb += String.fromCharCode(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)
  return { width: canvas.width, height: canvas.height, rgb: btoa(rgb) }
}

class HarmingSerializer extends XMLSerializer {
  readonly #task: Task
  constructor(task: Task) {
    super()
    this.#task = task
  }
  override serializeToString(node: Node): string {
    const { harm, bare } = this.#task
    const text = super.serializeToString(node)
    if (harm && !text.includes(harm.from)) throw new Error(`the drawing does not hold ${harm.from}`)
    const drawing = harm ? text.replace(harm.from, () => harm.to) : text
    return bare === true ? drawing.replaceAll(/<text[^>]*>[^<]*<\/text>/g, '') : drawing
  }
}

async function draw(task: Task): Promise<Pixels> {
  const { input, look, width, times = 1 } = task
  const chart: ExportInput = JSON.parse(input, revived)
  const usual = window.XMLSerializer
  // The alteration is made as the drawing leaves the app, whose own code draws everything else.
  window.XMLSerializer = class extends HarmingSerializer {
    constructor() {
      super(task)
    }
  }
  try {
    const size = { id: 'test', label: '', pixels: width * times }
    return await pixelsOf(await pngOf(chart, size, look), times)
  } finally {
    window.XMLSerializer = usual
  }
}

/** A stored file as pixels. */
const read = (base64: string): Promise<Pixels> => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return pixelsOf(new Blob([bytes], { type: 'image/png' }))
}

Object.assign(window, { draw, read })
