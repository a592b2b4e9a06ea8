import type { Page } from 'playwright-core'

export interface LongLine {
  /** Characters a line. */
  characters: number
  /** The element that breaks the text into lines, and what it is in. */
  of: string
  text: string
}

/** Blocks of text that run over more than one line, with more characters in a full line than `most`. */
export const longLines = (page: Page, most: number): Promise<LongLine[]> =>
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
  }, most)
