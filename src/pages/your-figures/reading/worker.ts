import { openOwnFiles, readPublished } from '@/importer/open-own-files'
import type { Problem } from '@/importer/tables/problem'
import { contentOf, serve } from '../../own-files/serve'
import type { OwnTalk } from './messages'

// Own files are read in a worker, so that the page responds while half a million rows are read.

/** More problems than anybody corrects before opening the file again. */
const MOST_SHOWN = 200

/** From the top of the file to the end, which is the order in which they are corrected. */
const byRow = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0)

serve<OwnTalk>(
  async ({ files, published, today }, onProgress) => {
    const { problems, warnings, opened } = await openOwnFiles(
      await contentOf(files),
      readPublished(published),
      { today, onProgress },
    )
    return {
      opened,
      reading: {
        problems: problems.toSorted(byRow).slice(0, MOST_SHOWN),
        problemCount: problems.length,
        warnings,
        differences: opened?.differences ?? [],
        tables: (opened?.plan.tables ?? []).map(
          ({ release, indicator }) => `${release}|${indicator}`,
        ),
        ...(opened ? { title: opened.title } : {}),
      },
    }
  },
  (error) => (error instanceof Error ? error.message : String(error)),
)
