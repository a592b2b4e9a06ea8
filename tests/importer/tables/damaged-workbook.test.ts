import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readCsv } from '@/importer/tables/csv'
import { elementsIn } from '@/importer/tables/xlsx/elements'
import { readXlsx } from '@/importer/tables/xlsx/read-xlsx'
import { workbook, workbookParts, zipped } from '../own/workbook'

const insides = (xml: string, name: string) =>
  [...elementsIn(xml, name)].map(({ inside }) => inside)

describe('the elements of a part', () => {
  it.each([
    ['<row r="1">a</row><row>b</row>', ['a', 'b']],
    ['<x:row>a</x:row><row/><row r="2"/>', ['a', '', '']],
    ['<rows>no</rows><row\nr="1">a</row>', ['a']],
    ['<row><row><row>a</row>', ['<row><row>a']],
    ['<row a="<row>b</row>', ['b']],
    ['', []],
  ])('%s', (xml, found) => {
    expect(insides(xml, 'row')).toEqual(found)
  })

  it('are found in one go through a text in which none is closed', () => {
    const began = performance.now()
    expect(() => insides('<row r="1"><c>'.repeat(200_000), 'row')).toThrow('is not closed')
    expect(insides('<row '.repeat(200_000), 'row')).toEqual([])
    // Each from the start of every element, it would take minutes.
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

const HEADER = ['indicator', 'period', 'measure', 'category', 'value']
const ROW = ['placement-type', '31/03/2026', 'percent', 'Foster care', 51]
const problemsOf = ({ name, bytes }: ReturnType<typeof workbook>) =>
  readXlsx(name, bytes).problems.map(({ message }) => message)

describe('a workbook', () => {
  it('with a cell in the last column beside many rows is refused, not filled up', () => {
    const rows = Array.from({ length: 2000 }, (_, i) =>
      i === 0 ? [...HEADER, ...Array<string>(16_378).fill(''), 'x'] : ROW,
    )
    expect(problemsOf(workbook(rows)).join()).toMatch(/^has more than 16 million cells/)
  })

  it('that unpacks to hundreds of times its size is refused before it is unpacked', () => {
    const parts = workbookParts({ sheets: [{ name: 'Figures', rows: [HEADER, ROW] }] })
    const files = Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)]))
    files['xl/worksheets/sheet1.xml'] = new Uint8Array(30_000_000).fill(32)
    const bytes = zipSync(files)
    expect(bytes.length).toBeLessThan(100_000)
    expect(problemsOf({ name: 'own.xlsx', bytes })).toEqual(['would unpack to 30 MB.'])
  })

  it('with a row that is never closed is damaged', () => {
    const parts = workbookParts({ sheets: [{ name: 'Figures', rows: [HEADER, ROW] }] })
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    parts.set('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', '<row r="3"></sheetData>'))
    expect(problemsOf(zipped(parts)).join()).toContain('damaged')
  })

  it('whose sheet is nested deep says that it holds no table', () => {
    const parts = workbookParts({ sheets: [{ name: 'Figures', rows: [HEADER, ROW] }] })
    const deep = '<a>'.repeat(10_000) + '</a>'.repeat(10_000)
    parts.set('xl/worksheets/sheet1.xml', `<worksheet>${deep}</worksheet>`)
    expect(problemsOf(zipped(parts)).join()).toMatch(/nothing in it|no sheet with cells/)
  })
})

it('a text with more columns than a table has is refused', () => {
  const header = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',')
  const { problems } = readCsv('own.csv', new TextEncoder().encode(`${header}\n1,2,3`))
  expect(problems.map(({ message }) => message)).toContain('has 100000 columns.')
})
