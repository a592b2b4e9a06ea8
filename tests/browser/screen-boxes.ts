import type { Page } from 'playwright-core'

/** What of the words on a meeting's screen is too small, covered, cut or off the screen; empty where nothing is. */
export const faultsOnScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = (24 / 1080) * innerHeight
    const isShown = (element: Element) => {
      const style = getComputedStyle(element)
      return (
        element.closest('.visually-hidden, [popover], title') === null &&
        style.visibility !== 'hidden' &&
        style.display !== 'none'
      )
    }
    const words: { text: string; size: number; box: DOMRect; of: Element }[] = []
    const walker = document.createTreeWalker(
      document.querySelector('.screen') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode
      const of = node.parentElement
      if (!of || !node.textContent?.trim() || !isShown(of)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = node.textContent.trim()
      const svg = of.closest('svg')
      const scale = svg ? svg.getBoundingClientRect().height / (svg.viewBox.baseVal.height || 1) : 1
      const size = Number.parseFloat(getComputedStyle(of).fontSize) * scale
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) {
          // The box of a line is higher than its letters.
          const cut = Math.max(0, box.height - size * 0.95) / 2
          words.push({
            text,
            size,
            of,
            box: new DOMRect(box.x, box.y + cut, box.width, box.height - 2 * cut),
          })
        }
    }
    const faults: string[] = []
    for (const { text, size, box } of words) {
      if (size < least - 0.05)
        faults.push(`small (${((size / innerHeight) * 1080).toFixed(1)}): ${text}`)
      if (
        box.left < -1 ||
        box.top < -1 ||
        box.right > innerWidth + 1 ||
        box.bottom > innerHeight + 1
      )
        faults.push(`off the screen: ${text}`)
    }
    const slack = innerHeight / 360
    words.forEach((one, i) => {
      for (const other of words.slice(i + 1)) {
        if (one.of === other.of) continue
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (wide > slack && high > slack) faults.push(`“${one.text}” covers “${other.text}”`)
      }
    })
    const mid = document.querySelector('.screen-mid')
    for (const part of mid?.querySelectorAll('.screen-aside, .screen-chart') ?? [])
      if (part.scrollHeight > part.clientHeight + 2)
        faults.push(`cut: ${part.className} by ${part.scrollHeight - part.clientHeight}`)
    return [...new Set(faults)]
  })
