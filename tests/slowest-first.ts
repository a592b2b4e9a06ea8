import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take longest, slowest first, after some that can run while the app is built for those of the
 * browser.
 */
export const SLOWEST = [
  'tests/pages/find/find-dialog.test.tsx',
  'tests/pages/theme/theme.test.tsx',
  'tests/pages/indicator/every-indicator.test.tsx',
  'tests/browser/every-page.test.ts',
  'tests/browser/settings.test.ts',
  'tests/model/every-indicator.test.ts',
  'tests/browser/meeting-file.test.ts',
  'tests/browser/offline-meeting.test.ts',
  'tests/browser/tooltip.test.ts',
  'tests/browser/offline.test.ts',
  'tests/bench.test.ts',
  'tests/browser/text-spacing.test.ts',
  'tests/browser/report.test.ts',
  'tests/browser/own-figures.test.ts',
]

/**
 * Runs the slowest files first, so that no worker is still busy with one after the others have finished. By
 * default Vitest sorts by size if it has no durations of an earlier run.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the method of the class, not of an array
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const found = SLOWEST.findIndex((file) => moduleId.endsWith(file))
      return found === -1 ? SLOWEST.length : found
    }
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}
