/** Whether React made a node: React sets a property on its nodes, which a translator's do not have. */
const isReacts = (node: Node): boolean => Object.keys(node).some((key) => key.startsWith('__react'))

/**
 * Keeps the text of a page correct while the browser translates it. A translator removes text nodes, puts its
 * own in their place (`<font>` elements, or other text nodes), and may spread the words of a sentence over
 * them in any order. React would go on writing to the removed nodes, and fail when removing them. So this
 * records which nodes replace which text; when React changes a piece of text, the whole sentence is restored
 * to React's version, and the translator treats it as new text. Until a translator is detected, it only
 * records.
 * @param root where React renders
 * @param redraw renders everything again; called when a text has been removed and its replacement is unknown
 */
export function keepTextTrue(root: HTMLElement, redraw: () => void): void {
  const standIns = new WeakMap<Node, ChildNode>()
  const originals = new WeakMap<Node, Node>()
  let isTranslated = false

  const forget = (standIn: Node) => {
    const text = originals.get(standIn)
    originals.delete(standIn)
    if (text) standIns.delete(text)
  }
  const learn = (records: readonly MutationRecord[]) => {
    const added = new Set<Node>()
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const node of addedNodes) added.add(node)
      for (const gone of removedNodes) {
        if (!(gone instanceof Text) || gone.parentNode) continue
        const standIn = [...addedNodes, previousSibling, nextSibling].find(
          (node) => node !== null && added.has(node) && !originals.has(node) && !isReacts(node),
        )
        if (!(standIn instanceof Element || standIn instanceof Text)) continue
        standIns.set(gone, standIn)
        originals.set(standIn, gone)
        if (!isTranslated) guard()
        isTranslated = true
      }
    }
  }
  const watch = new MutationObserver(learn)
  watch.observe(root, { childList: true, subtree: true })
  /** Makes a change that must not be mistaken for a translator's. */
  const unseen = (act: () => void) => {
    learn(watch.takeRecords())
    act()
    watch.takeRecords()
  }

  const putBack = (text: Node) => {
    const standIn = standIns.get(text)
    if (!standIn) return
    forget(standIn)
    unseen(() => standIn.parentNode?.replaceChild(text, standIn))
  }
  const isInline = (node: Node) =>
    node instanceof Element && getComputedStyle(node).display === 'inline'
  /** Restores all text of the sentence that a node is part of. */
  const putBackAround = (node: Node | null) => {
    learn(watch.takeRecords())
    let block = node
    while (block && block !== root && isInline(block)) block = block.parentNode
    const within = (parent: Node): Node[] =>
      [...parent.childNodes].flatMap((child) => {
        const text = originals.get(child)
        return text ? [text] : isInline(child) ? within(child) : []
      })
    if (block && root.contains(block)) for (const text of within(block)) putBack(text)
  }

  /** Patches the methods by which React changes text, so that each first restores React's own nodes. */
  function guard() {
    const { prototype } = Node
    // They are called with their own `this` below.
    // oxlint-disable-next-line typescript/unbound-method
    const { removeChild, insertBefore, appendChild } = prototype
    const place = <T extends Node>(parent: Node, child: T, before: Node | null): T => {
      putBack(child)
      if (before) putBack(before)
      if (before && before.parentNode !== parent && isReacts(before)) {
        redraw()
        return appendChild.call(parent, child) as T
      }
      insertBefore.call(parent, child, before)
      if (parent.isConnected && isReacts(child) && (child instanceof Text || isInline(child)))
        putBackAround(parent)
      return child
    }
    prototype.insertBefore = function (child, before) {
      return place(this, child, before)
    }
    prototype.appendChild = function (child) {
      return place(this, child, null)
    }
    prototype.removeChild = function <T extends Node>(child: T): T {
      const isOut = standIns.has(child)
      putBack(child)
      if (child.parentNode !== this && isReacts(child)) {
        redraw()
        return child
      }
      removeChild.call(this, child)
      if (isOut) putBackAround(this)
      return child
    }
    for (const key of ['nodeValue', 'textContent'] as const) {
      const usual = Object.getOwnPropertyDescriptor(prototype, key)
      if (usual)
        Object.defineProperty(prototype, key, {
          ...usual,
          set(this: Node, words: string | null) {
            const holder = this instanceof Element ? this : this.parentNode
            const isOfReact = isReacts(this) || (holder !== null && isReacts(holder))
            putBack(this)
            // A node that React writes to belongs to React, whoever inserted it.
            if (isOfReact) forget(this)
            unseen(() => usual.set?.call(this, words))
            if (!isOfReact) return
            if (this instanceof Text && !this.parentNode) redraw()
            putBackAround(this.parentNode)
          },
        })
    }
  }

  // The translator was faster than this script.
  if (root.querySelector('font')) redraw()
}
