import { expect, it } from 'vitest'
import { complaints } from './run'

const WRITTEN = ['src', 'mocks', 'tests', 'vite.config.ts']

it.each([
  ['types hold', 'tsc', ['-p', '.']],
  ['types of the offline worker hold', 'tsc', ['-p', 'src/data/worker']],
  ['lint finds nothing', 'oxlint', ['--deny-warnings', ...WRITTEN]],
  ['files are formatted', 'oxfmt', ['--check', ...WRITTEN]],
  ['nothing is unused: files, exports, dependencies', 'knip', []],
  ['no code is written twice', 'jscpd', []],
])('%s', async (_, tool, args) => {
  expect(await complaints(tool, ...args)).toBe('')
})
