// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { importsOf } from '../../rules'

const SRC = join(process.cwd(), 'src')

/** Every file that a file imports, directly or not, and every package. */
function reached(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set([start])
  const packages = new Set<string>()
  for (const file of files)
    for (const target of importsOf(readFileSync(file, 'utf8'))) {
      const isOurs = target.startsWith('.') || target.startsWith('@/')
      const path = target.startsWith('@/')
        ? join(SRC, target.slice(2))
        : join(dirname(file), target)
      if (!isOurs) packages.add(target)
      else files.add(existsSync(path) ? path : `${path}.ts`)
    }
  return { files, packages }
}

it('reads returns and makes their release without anything of Node, so that a browser can', () => {
  const { files, packages } = reached(join(SRC, 'importer/returns/plan-returns.ts'))
  expect(files.size).toBeGreaterThan(30)
  expect([...packages].filter((name) => /^(node:|vite)|^fs$/.test(name))).toEqual([])
})
