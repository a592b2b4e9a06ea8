import type { Page } from 'playwright-core'

/** A translator's replacement for a text node: elements or text nodes. */
export type Hand = 'font' | 'text'

/**
 * Imitates a browser’s translator without changing the words: it replaces every text node by its own, gathers
 * the words of a parent in the first of them as another word order may require, marks the page, and does the
 * same with later content. Runs in the page.
 */
function translator(hand: Hand) {
  const own = new WeakSet<Node>()
  const isForIt = (node: Node): node is Text => {
    const parent = node.parentElement
    return (
      node.nodeType === Node.TEXT_NODE &&
      parent !== null &&
      !own.has(node) &&
      (node.nodeValue ?? '').trim() !== '' &&
      parent.closest('font, script, style, textarea, title, noscript, [translate="no"]') === null
    )
  }
  const stand = (text: Text, words: string) => {
    const made = document.createTextNode(words)
    own.add(made)
    if (hand === 'text') return text.parentNode?.replaceChild(made, text)
    const inner = document.createElement('font')
    inner.append(made)
    const outer = document.createElement('font')
    outer.append(inner)
    return text.parentNode?.replaceChild(outer, text)
  }
  let isDue = false
  const work = () => {
    isDue = false
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const byParent = new Map<Node, Text[]>()
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (isForIt(node) && node.parentNode)
        byParent.set(node.parentNode, [...(byParent.get(node.parentNode) ?? []), node])
    }
    for (const texts of byParent.values()) {
      // Only adjacent pieces are one run of words.
      const isRun = texts.every((text, i) => i === 0 || text.previousSibling === texts[i - 1])
      const all = texts.map(({ data }) => data)
      texts.forEach((text, i) =>
        stand(text, isRun ? (i === 0 ? all.join('') : '') : (all[i] ?? '')),
      )
    }
  }
  const soon = () => {
    if (!isDue) setTimeout(work, 20)
    isDue = true
  }
  const begin = () => {
    document.documentElement.classList.add('translated-ltr')
    new MutationObserver(soon).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    soon()
  }
  document.addEventListener('translate', begin, { once: true })
}

/** Starts a translator on everything that the page opens, in an isolated world like the browser’s. */
export async function translated(page: Page, hand: Hand): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${String(translator)})(${JSON.stringify(hand)})`,
    worldName: 'translator',
  })
}

/** Translates the open page, as at a reader's request or by the browser's choice. */
export const translate = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.dispatchEvent(new Event('translate')))

/** All visible text, one line for each block, whatever elements it is in. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const lines: string[] = ['']
    const read = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        lines[lines.length - 1] += node.nodeValue ?? ''
        return
      }
      if (!(node instanceof Element)) return
      const isOwn = node.localName === 'font'
      if (!isOwn && (node.localName === 'script' || !node.checkVisibility())) return
      const isLine = !isOwn && getComputedStyle(node).display !== 'inline'
      if (isLine) lines.push('')
      for (const child of node.childNodes) read(child)
      if (isLine) lines.push('')
    }
    read(document.body)
    return lines
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
  })
