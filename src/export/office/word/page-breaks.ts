import { PAGE_ROOM, type Ruler } from './heights'

/** A block's position, known once all blocks of the document are. */
export interface Place {
  /** Whether it starts a page, by a break before it. */
  newPage: boolean
  /** Number of the page with a bookmark; undefined if it is uncertain. */
  pageOf: (mark: string) => number | undefined
}

/** A paragraph, picture or table of a document, with the height it needs. */
export interface Block {
  xml: (place: Place) => string
  /** Its maximum height in points. */
  height: (ruler: Ruler) => number
  /** Whether it always starts a page. */
  newPage?: boolean | undefined
  /** Whether it stays on the same page as the next block. */
  keep?: boolean | undefined
  /** Name of its bookmark, to which lists link. */
  mark?: string | undefined
}

/** Groups of blocks that stay on one page: each block with those that it is kept with. */
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
 * Divides blocks into pages by explicit breaks, before a program would have to break them itself, so that
 * pages are the same in every program. If a block is higher than a page, all page numbers are uncertain.
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
