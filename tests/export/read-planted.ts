import { strFromU8 } from 'fflate'
import { readPart } from '../planted-parts'
import { openBlob, openBytes, type Opened } from './office/opened'

/** The parts of a file, with those of the workbooks in it. */
const partsOf = (opened: Opened): [path: string, bytes: Uint8Array][] =>
  [...opened].flatMap(([path, bytes]): [string, Uint8Array][] =>
    path.endsWith('.xlsx')
      ? partsOf(openBytes(bytes)).map(([part, inner]) => [`${path}/${part}`, inner])
      : [[path, bytes]],
  )

/**
 * What is harmful in the parts of a file, and their words by path.
 * @param addresses the beginnings of all addresses to which it may lead
 */
export async function readFile(blob: Blob, addresses: readonly string[]) {
  const parts = partsOf(await openBlob(blob)).filter(([path]) => !path.endsWith('.png'))
  const found = parts.map(([path, bytes]) => ({
    path,
    ...readPart({ path, text: strFromU8(bytes), addresses }),
  }))
  const wordsOf = (pattern: RegExp) =>
    found.flatMap(({ path, words }) => (pattern.test(path) ? words : [])).join('\n')
  return { harm: found.flatMap(({ harm }) => harm), paths: parts.map(([path]) => path), wordsOf }
}
