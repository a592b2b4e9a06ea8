import type { Page } from 'playwright-core'

export interface LongLine {
  /** Characters a line. */
  characters: number
  /** The element that breaks the text into lines, and what it is in. */
  of: string
  text: string
}

/** Characters a line, on average of the full lines of a block. */
const MOST = 80

/** Windows in which text could run wider than an eye follows: a tablet, a desk, and a wide screen. */
const WIDTHS = [768, 1280, 1920]

/** Blocks of text that run over more than one line, with more characters in a full line than an eye follows. */
export const longLines = (page: Page): Promise<LongLine[]> =>
  page.evaluate((limit) => {
    const blockOf = (node: Node): Element | null => {
      let at = node.parentElement
      while (at && /^(?:inline|contents)/.test(getComputedStyle(at).display)) at = at.parentElement
      return at
    }
    const nodesOf = new Map<Element, Node[]>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim()) continue
      if (parent.closest('svg, script, style, .visually-hidden, option, textarea')) continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      const block = blockOf(node)
      if (block) nodesOf.set(block, [...(nodesOf.get(block) ?? []), node])
    }
    const named = (e: Element) =>
      e.tagName.toLowerCase() + [...e.classList].map((name) => `.${name}`).join('')
    return [...nodesOf].flatMap(([block, nodes]) => {
      // How many characters stand at which height: a line is a row of words with nearly the same middle.
      const lines: { middle: number; characters: number }[] = []
      for (const node of nodes)
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+\s*/g)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.trimEnd().length)
          const box = range.getClientRects()[0]
          if (!box || box.width === 0) continue
          const middle = box.top + box.height / 2
          const last = lines.at(-1)
          const characters = word.replace(/\s+$/, ' ').length
          if (last && Math.abs(last.middle - middle) < box.height * 0.6)
            last.characters += characters
          else lines.push({ middle, characters })
        }
      const full = lines.slice(0, -1)
      if (full.length === 0) return []
      const characters = Math.round(full.reduce((sum, l) => sum + l.characters, 0) / full.length)
      return characters > limit
        ? [
            {
              characters,
              of: `${block.parentElement ? named(block.parentElement) : ''} > ${named(block)}`,
              text: nodes
                .map((node) => node.textContent)
                .join('')
                .trim()
                .slice(0, 60),
            },
          ]
        : []
    })
  }, MOST)

/**
 * The same in windows of several widths, with all text shown that a reader can open.
 * @param page is left in the widest window, with everything open
 */
export async function longLinesInAnyWindow(page: Page): Promise<(LongLine & { width: number })[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
  const found: (LongLine & { width: number })[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const lines = await longLines(page)
    found.push(...lines.map((line) => ({ width, ...line })))
  }
  return found
}
