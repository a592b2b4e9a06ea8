import { openReturns } from '@/importer/open-returns'
import { readPublished } from '@/importer/open-own-files'
import { recogniseReturns } from '@/importer/returns/recognise-returns'
import { contentOf, serve } from '../../own-files/serve'
import type { ReturnsTalk } from './messages'

// Returns are read in a worker, which alone ever holds a row of a child.

/** How much of the work is done when the files have been recognised. */
const RECOGNISED = 0.2

serve<ReturnsTalk>(
  async ({ files, published, today, newest: said, saved }, onProgress) => {
    const inputs = await contentOf(files)
    const recognised = recogniseReturns(inputs, today)
    onProgress(RECOGNISED)
    const newest = said ?? (recognised.isSure ? recognised.newest : undefined)
    const none = { recognised, tables: [], indicators: [], title: '' }
    // Without any table of episodes the findings say what is missing.
    if (newest === undefined && recognised.newest !== undefined) return { reading: none }
    const year = newest ?? Number(today.slice(0, 4))
    const { reading, opened } = openReturns(inputs, readPublished(published), {
      newest: year,
      today,
      ...(saved === undefined ? {} : { saved }),
      onProgress: (part) => onProgress(RECOGNISED + (1 - RECOGNISED) * part),
    })
    return {
      opened,
      reading: {
        recognised,
        newest: year,
        reading,
        tables: (opened?.plan.tables ?? []).map(
          ({ release, indicator }) => `${release}|${indicator}`,
        ),
        indicators: (opened?.differences ?? []).flatMap(({ id, isNew }) => (isNew ? [id] : [])),
        title: opened?.title ?? '',
      },
    }
  },
  // The error itself could quote a cell.
  () => 'The files could not be read.',
)
