import type { Reporter, TestModule } from 'vitest/node'

const LISTED = 25

/** The files that took longest, with whole seconds, where a run has more of them than are listed. */
function slowest(modules: readonly TestModule[]): string {
  if (modules.length <= LISTED) return ''
  const files = modules
    .map((module) => ({
      seconds: Math.round(module.diagnostic().duration / 1000),
      file: module.relativeModuleId,
    }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, LISTED)
  return `Slowest files (s): ${files.map(({ seconds, file }) => `${seconds} ${file}`).join(', ')}\n`
}

/** Ends a run with the slowest files, if there are many, and a one-line summary: "N passed, N failed". */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      // A file that could not even be read has no tests, but has failed.
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'skipped') skipped += 1
        else failed += 1
      }
    }
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    const list = slowest(modules)
    process.on('exit', () =>
      process.stdout.write(`${list}${passed} passed, ${failed} failed${rest}\n`),
    )
  }
}
