const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

interface Embedded {
  title: string
  /** Whole address of the frame. */
  frame: string
  /** Whole address of the page: for a site that shows no frames. */
  page: string
}

/**
 * What a web editor pastes to show a chart on another site: a frame, a link that stays where frames
 * are not shown, and the lines that make the frame as high as what is in it.
 */
export function embedCode({ title, frame, page }: Embedded): string {
  const { origin } = new URL(frame)
  return `<iframe src="${escaped(frame)}" title="${escaped(title)}" width="100%" height="720" style="border:0" loading="lazy"></iframe>
<p><a href="${escaped(page)}">${escaped(title)}</a></p>
<script>
// Makes each frame of ${origin} as high as its chart. Once on a page is enough.
addEventListener('message', (event) => {
  if (event.origin !== '${origin}' || typeof event.data?.chartHeight !== 'number') return
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === event.source) frame.height = event.data.chartHeight
})
</script>
`
}
