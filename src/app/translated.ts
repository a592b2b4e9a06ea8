/** Whether React made a node: React sets a property on its nodes, which a translator's do not have. */
const isReacts = (node: Node): boolean => Object.keys(node).some((key) => key.startsWith('__react'))

/**
 * Keeps a page true while the browser translates it. A translator takes text nodes out and puts its own
 * (`<font>` elements, or other text nodes) in their place, and may spread the words of a sentence
 * over them as it likes; React would go on writing to the nodes that are out, and fail when it takes
 * them away. So it is noted what stands in for which text; whenever React changes a piece of text, the
 * whole sentence is put back as React knows it, and the translator finds it as new text. Until a
 * translator is seen, nothing but the noting is done.
 * @param root where React draws
 * @param redraw draws all of it anew; called when a text is out and it is not known what stands in for it
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
  /** Makes a change that must not be taken for a translator's. */
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

  /** Patches the ways in which React changes text, so that each first restores React's own nodes. */
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
            // A node that React writes to is React's, whoever put it there.
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
