// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csv, fixture, importing, messages, written } from './given'

const NAME = 'workforce-2022'
const given = (change = (text: string) => text) =>
  importing([csv(NAME, change(fixture(NAME)))], { published: '2023-02-23' })

const KINGSTON = 'E09000021'
const RICHMOND = 'E09000027'

/** Codes of the London boroughs that have rows. */
const codesIn = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.flatMap(([area]) => (typeof area === 'string' && area.startsWith('E09') ? area : []))

describe('the workforce of 2022', () => {
  it('is imported by its names with _%, without the columns that it lacks, which are named', async () => {
    const result = await given()
    const turnover = written(result, 'dfe-csww-2022', 'social-worker-turnover')
    const post = written(result, 'dfe-csww-2022', 'social-workers-in-post')
    const own = (rows: typeof turnover.rows) => rows.find(([area]) => area === 'E06000060')
    expect(turnover.measures).toEqual(['percent', 'number', 'percent-headcount', 'headcount'])
    expect(own(turnover.rows)?.slice(3)).toEqual([24.7, 55.7, 27.7, 65, 6])
    expect(post.measures).toEqual(['number', 'headcount'])
    expect(own(post.rows)?.slice(3)).toEqual([225.2, 235, 6])
    expect(result.warnings.map(({ message }) => message)).toContain(
      'has no columns "starters_fte" and "starters_headcount": no figures were read from them.',
    )
  })

  it('has joint returns under one of two names, which are read as returns of both', async () => {
    const result = await given()
    const { rows } = written(result, 'dfe-csww-2022', 'agency-social-workers')
    const codes = rows.map(([area]) => area)
    expect(codes).not.toContain(KINGSTON)
    expect(codes).not.toContain(RICHMOND)
    expect(rows.find(([area]) => area === `${KINGSTON}-${RICHMOND}`)?.slice(1, 5)).toEqual([
      '2022',
      'total',
      27.3,
      47,
    ])
    expect(rows.find(([area]) => area === 'E06000061-E06000062')?.at(-1)).toBe(4)
    expect(result.warnings.map(({ message }) => message)).toContain(
      'has the joint return of Kingston upon Thames / Richmond upon Thames under the name of only one of them for 2022: it was read as the return of both.',
    )
  })

  it('has a joint return once where both names have the same figures', async () => {
    const [numbers] = /125\.4,.*/.exec(fixture(NAME)) ?? []
    const twice = (text: string) => text.replace(/(Richmond upon Thames,).*/, `$1${numbers ?? ''}`)
    const { rows } = written(await given(twice), 'dfe-csww-2022', 'agency-social-workers')
    expect(codesIn(rows)).toEqual([`${KINGSTON}-${RICHMOND}`])
  })

  it('keeps two councils apart that have figures of their own', async () => {
    const apart = (text: string) => text.replace(/(Richmond upon Thames,)z,z/, '$1100,20')
    const { rows } = written(await given(apart), 'dfe-csww-2022', 'social-workers-in-post')
    expect(codesIn(rows)).toEqual([KINGSTON, RICHMOND])
  })

  it('is refused if a joint return is beside figures of one of its members', async () => {
    const both = (text: string) => {
      const line = text.split('\n').find((row) => row.includes(',Kingston'))
      return `${text}${(line ?? '').replace('314,E09000021', '314 / 318,E09000021 / E09000027')}\n`
    }
    expect(messages(await given(both)).join('\n')).toMatch(
      /:7: Kingston upon Thames has figures for 2022, and so has its joint return/,
    )
  })
})
