import { openOwnFiles, readPublished } from '@/importer/open-own-files'
import { readCheck } from '@/importer/audits/read-check'
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
    const content = await contentOf(files)
    const data = readPublished(published)
    const found = await openOwnFiles(content, data, { today, onProgress })
    const { warnings, opened } = found
    const { check, problems: agreed } = readCheck(content, data.catalogue)
    // Audits that are published can be discussed all the same.
    const problems = [...(check && found.isKnown ? [] : found.problems), ...agreed]
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
        ...(check ? { check } : {}),
      },
    }
  },
  (error) => (error instanceof Error ? error.message : String(error)),
)
