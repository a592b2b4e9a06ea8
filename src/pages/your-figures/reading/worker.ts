import {
  openOwnFiles,
  readPublished,
  releaseZip,
  type OpenedFiles,
} from '@/importer/open-own-files'
import type { Problem } from '@/importer/tables/problem'
import type { Answer, Request } from './messages'

// Own files are read in a worker, so that the page responds while half a million rows are read.

/** More problems than anybody corrects before opening the file again. */
const MOST_SHOWN = 200

/** From the top of the file to the end, which is the order in which they are corrected. */
const byRow = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0)

let opened: OpenedFiles | undefined

// The rule is for windows: a worker's messages go to its own page only.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (answer: Answer): void => self.postMessage(answer)

async function read({ files, published, today }: Extract<Request, { ask: 'read' }>): Promise<void> {
  const inputs = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  let last = 0
  const onProgress = (part: number): void => {
    if (part - last < 0.01) return
    last = part
    tell({ tell: 'progress', part })
  }
  const {
    problems,
    warnings,
    opened: found,
  } = await openOwnFiles(inputs, readPublished(published), { today, onProgress })
  opened = found
  tell({
    tell: 'reading',
    reading: {
      problems: problems.toSorted(byRow).slice(0, MOST_SHOWN),
      problemCount: problems.length,
      warnings,
      differences: found?.differences ?? [],
      tables: (found?.plan.tables ?? []).map(({ release, indicator }) => `${release}|${indicator}`),
      ...(found ? { title: found.title } : {}),
    },
  })
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.ask === 'patch')
    tell({ tell: 'patch', id: data.id, patch: opened?.patches.get(data.path) })
  else if (data.ask === 'zip')
    tell({ tell: 'zip', id: data.id, zip: opened ? releaseZip(opened) : new Uint8Array() })
  else
    read(data).catch((error: unknown) =>
      tell({ tell: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
})

tell({ tell: 'started' })
