import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ComposedPicture } from './composed-picture'
import type { ExportInput } from './format'

/** Control characters that XML cannot hold. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g

/** The composed picture as the text of an SVG file, with its size in px. */
export function svgText(input: ExportInput): { text: string; width: number; height: number } {
  const host = document.createElement('div')
  const root = createRoot(host)
  try {
    flushSync(() => root.render(<ComposedPicture {...input} />))
    const svg = host.querySelector('svg')
    if (!svg) throw new Error('The picture could not be drawn.')
    return {
      text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg).replaceAll(FORBIDDEN, '')}`,
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
    }
  } finally {
    root.unmount()
  }
}
