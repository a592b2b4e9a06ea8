import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const PackageSchema = z.object({
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  engines: z.optional(z.record(z.string(), z.string())),
  dependencies: z.optional(z.record(z.string(), z.string())),
  devDependencies: z.optional(z.record(z.string(), z.string())),
})
const read = (path: string) => PackageSchema.parse(JSON.parse(readFileSync(path, 'utf8')))

const own = read('package.json')
const direct = Object.entries({ ...own.dependencies, ...own.devDependencies })

const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'OFL-1.1',
  '0BSD',
  'MPL-2.0',
  '(MIT OR Apache-2.0)',
]

/** The oldest version of Node on which the project is run. */
const OLDEST = [20, 19, 0] as const

const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)
const order = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, n] of a.entries()) if (n !== (b[i] ?? 0)) return n - (b[i] ?? 0)
  return 0
}

/** Whether a range of engines ("^20.19.0 || >=22.12.0", ">=18 <25") includes the oldest Node. */
function accepts(range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .replaceAll(/([<>=^~]+)\s+/g, '$1')
      .split(/\s+/)
      .every((one) => {
        const version = numbers(one)
        if (one === '*' || version.length === 0) return true
        if (one.startsWith('>=')) return order(OLDEST, version) >= 0
        if (one.startsWith('>')) return order(OLDEST, version) > 0
        if (one.startsWith('<=')) return order(OLDEST, version) <= 0
        if (one.startsWith('<')) return order(OLDEST, version) < 0
        if (one.startsWith('^')) return OLDEST[0] === version[0] && order(OLDEST, version) >= 0
        return version.every((n, i) => n === OLDEST[i])
      }),
  )
}

describe.each(direct)('%s %s', (name, version) => {
  const installed = read(`node_modules/${name}/package.json`)

  it('is an exact version, and the one installed', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(installed.version).toBe(version)
  })

  it('has a licence that the project may use', () => {
    expect(ALLOWED).toContain(installed.license)
  })

  it('runs on Node 20.19', () => {
    const range = installed.engines?.['node'] ?? '*'
    expect({ range, taken: accepts(range) }).toEqual({ range, taken: true })
  })
})

describe('the reading of engines', () => {
  it.each([
    ['^20.19.0 || >=22.12.0', true],
    ['>=18', true],
    ['>= 20', true],
    ['>=20.19.1', false],
    ['^22.0.0 || >=24', false],
    ['>=18 <20', false],
    ['20 || 22', true],
    ['*', true],
  ])('“%s” accepts Node 20.19: %s', (range, taken) => {
    expect(accepts(range)).toBe(taken)
  })
})
