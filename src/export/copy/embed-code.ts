import { escapeHtml } from './escape-html'

interface Embedded {
  title: string
  /** Full address of the frame. */
  frame: string
  /** Full address of the page, for sites that show no frames. */
  page: string
  /** A picture of the frame's content: its full address, and the sentence that says the same. */
  picture?: { address: string; sentence: string }
}

/** Path of a frame's picture from the root of the site. The build writes one for each code. */
export const picturePath = (code: string): string => `/embed/${code}/picture.svg`

/**
 * The HTML that shows a chart on another site: a frame, a link with a picture for places that show no frames,
 * and a script that fits the frame to its content and hides the picture.
 */
export function embedCode({ title, frame, page, picture }: Embedded): string {
  const { origin } = new URL(frame)
  const image = picture
    ? `<img src="${escapeHtml(picture.address)}" alt="${escapeHtml(picture.sentence)}" width="100%" loading="lazy"><br>\n`
    : ''
  return `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="100%" height="720" style="border:0" loading="lazy"></iframe>
<p><a href="${escapeHtml(page)}">${image}${escapeHtml(title)}</a></p>
<script>
// Makes each frame of ${origin} as high as its chart, and takes away the picture
// that stands in for it. Once on a page is enough.
addEventListener('message', (event) => {
  if (event.origin !== '${origin}' || typeof event.data?.chartHeight !== 'number') return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue
    frame.height = event.data.chartHeight
    for (const picture of document.images)
      if (picture.src === frame.src.replace(/\\?.*/, '/picture.svg')) picture.hidden = true
  }
})
</script>
`
}
