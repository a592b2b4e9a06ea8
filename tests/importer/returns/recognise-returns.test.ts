// @vitest-environment node
import { expect, it } from 'vitest'
import { aCouncil } from '@mocks/returns/council'
import { recogniseReturns } from '@/importer/returns/recognise-returns'
import { readReturns } from '@/importer/returns/ssda903/read-returns'
import { inBytes } from './counted'

const council = (saved: string, newest = 2026) =>
  inBytes(aCouncil(5, { first: 2025, newest, saved, children: 150, mistaken: 0 }).files)

it('knows the tables by their columns and the year by its dates', () => {
  const { tables, newest, isSure, latest } = recogniseReturns(council('2025-10-31'), '2025-11-20')
  expect(tables.map(({ file, table }) => `${file}: ${table}`)).toEqual([
    'episodes-2025.csv: Episodes',
    'header-2025.csv: Header',
    'uasc-2025.csv: UASC',
    'episodes-2026.csv: Episodes',
    'header-2026.csv: Header',
    'uasc-2026.csv: UASC',
  ])
  expect({ newest, isSure }).toEqual({ newest: 2026, isSure: true })
  expect(latest?.slice(0, 7)).toBe('2025-10')
})

it('is sure of a finished year, however long ago', () => {
  const found = recogniseReturns(council('2025-03-31', 2025), '2026-11-20')
  expect(found).toMatchObject({ newest: 2025, isSure: true })
})

it('is not sure in the first days of a year, in which nothing has happened yet', () => {
  // Nothing in the newest return is later than 31 March, and none of its episodes ended before.
  const files = council('2025-10-31').map((file) => {
    if (file.name !== 'episodes-2026.csv') return file
    const [header = '', ...lines] = new TextDecoder().decode(file.bytes).split('\r\n')
    const open = lines.filter((line) => {
      const [, from = ''] = line.split(',')
      const [, month = 0, year = 0] = from.split('/').map(Number)
      return year < 2025 || (year === 2025 && month < 4)
    })
    const reopened = open.map((line) => {
      const cells = line.split(',')
      return [...cells.slice(0, 7), '', '', ...cells.slice(9)].join(',')
    })
    return { ...file, bytes: new TextEncoder().encode([header, ...reopened].join('\n')) }
  })
  expect(recogniseReturns(files, '2025-04-02')).toMatchObject({ newest: 2025, isSure: false })
  // Told the year, the returns are read as of two years.
  const { findings } = readReturns(files, { newest: 2026, published: '2025-04-02' })
  expect(findings.filter(({ message }) => /and so does|newest episodes/.test(message))).toEqual([])
})

it('knows no year of files without episodes', () => {
  const files = council('2025-10-31').filter(({ name }) => !name.startsWith('episodes'))
  expect(recogniseReturns(files, '2025-11-20')).toMatchObject({ isSure: false })
  expect(recogniseReturns(files, '2025-11-20').newest).toBeUndefined()
})
