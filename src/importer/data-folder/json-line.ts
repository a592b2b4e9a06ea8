import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'

/** Each file is parsed once, however many problems it has. */
const roots = new WeakMap<object, Node | undefined>()

function rootOf(file: { text: string }): Node | undefined {
  if (!roots.has(file)) roots.set(file, parseTree(file.text))
  return roots.get(file)
}

/**
 * The line, counted from 1, on which a value of a JSON file begins.
 * @param file a file whose text is valid JSON
 * @param path keys and indexes from the root; if the path does not exist, the line of its last
 *   existing value is given
 */
export function lineOf(file: { text: string }, path: readonly (string | number)[]): number {
  let node = rootOf(file)
  for (const key of path) {
    const next = node && findNodeAtLocation(node, [key])
    if (!next) break
    node = next
  }
  return file.text.slice(0, node?.offset ?? 0).split('\n').length
}
