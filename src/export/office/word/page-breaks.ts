import { PAGE_ROOM, type Ruler } from './heights'

/** Where a block stands, which is known once all blocks of the document are. */
export interface Place {
  /** Whether it is the first of its page, by a break before it. */
  newPage: boolean
  /** Number of the page on which a mark stands; undefined where that cannot be said. */
  pageOf: (mark: string) => number | undefined
}

/** A paragraph, a picture or a table of a document, with the room that it takes. */
export interface Block {
  xml: (place: Place) => string
  /** Its height in points, at most. */
  height: (ruler: Ruler) => number
  /** Begins a page, whatever stands before it. */
  newPage?: boolean | undefined
  /** Stands on the page of the block behind it. */
  keep?: boolean | undefined
  /** Name by which lists lead to it. */
  mark?: string | undefined
}

/** Blocks that stand on one page together: each with those that it is kept with. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  let open = false
  for (const block of blocks) {
    if (open && block.newPage !== true) groups.at(-1)?.push(block)
    else groups.push([block])
    open = block.keep === true
  }
  return groups
}

/**
 * Cuts blocks into pages by breaks of their own before any program must break them, so that each
 * program has the same pages. Where one block is higher than a page, no number is sure.
 * @returns the blocks as XML, in order
 */
export function inPages(blocks: readonly Block[], ruler: Ruler): string[] {
  const first = new Set<Block>()
  const pages = new Map<string, number>()
  let [page, used, isSure] = [1, 0, true]
  for (const group of groupsOf(blocks)) {
    const height = group.reduce((sum, block) => sum + block.height(ruler), 0)
    const [head] = group
    if (head && used > 0 && (head.newPage === true || used + height > PAGE_ROOM)) {
      first.add(head)
      page += 1
      used = 0
    }
    used += height
    if (height > PAGE_ROOM) isSure = false
    for (const { mark } of group) if (mark !== undefined) pages.set(mark, page)
  }
  const pageOf = (mark: string) => (isSure ? pages.get(mark) : undefined)
  return blocks.map((block) => block.xml({ newPage: first.has(block), pageOf }))
}
