import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeTemplate } from '@/export/office/spreadsheet/make-template'
import { TEMPLATES } from '@/importer/own/templates'
import { dateOf } from '@/importer/tables/xlsx/cells'
import { planning, problemsIn, textFile } from './real-site'
import { aDate, aPercent, workbook, workbookParts, zipped, type TestCell } from './workbook'

const HEADER = ['indicator', 'period', 'measure', 'category', 'value']
const foster = (period: TestCell, value: TestCell, category = 'Foster care') => [
  'placement-type',
  period,
  'percent',
  category,
  value,
]

const rowsOf = async (...args: Parameters<typeof workbook>) => {
  const plan = await planning(workbook(...args))
  expect(plan.problems).toEqual([])
  return plan.tables[0]?.rows ?? []
}

describe('a workbook of Excel', () => {
  it('has its dates, percentages and results of formulas read as they are shown', async () => {
    expect(
      await rowsOf([
        HEADER,
        foster(aDate(46_112), aPercent(0.57)),
        foster(aDate(46_477, 3), { attributes: 's="2"', inside: '<f>B2*2</f><v>0.58</v>' }),
        foster('31/03/2028', '59%'),
      ]),
    ).toEqual(
      [
        ['E06000060', '2026', 'foster', 57, 2],
        ['E06000060', '2027', 'foster', 58, 3],
        ['E06000060', '2028', 'foster', 59, 4],
      ].map(([a, p, c, v, at]) => [a, p, c, v, at]),
    )
  })

  it('is read under titles, merged cells, empty rows and empty columns', async () => {
    const blank = (cells: readonly TestCell[]) => [null, ...cells, null, '']
    const rows = [
      blank(['SavedReport of April 2026']),
      [],
      blank(HEADER),
      [],
      blank(foster('31/03/2026', 57)),
      blank(['', '', '', '', '']),
    ]
    const extra = '<mergeCells count="1"><mergeCell ref="B1:F1"/></mergeCells>'
    expect(await rowsOf(rows, { extra })).toEqual([['E06000060', '2026', 'foster', 57, 5]])
    const [problem] = (await planning(workbook([...rows.slice(0, 4), blank(foster('x', 57))])))
      .problems
    expect(problem).toMatchObject({ line: 5, letter: 'C', column: 'period' })
  })

  it('of audits has the day that Excel makes of a month read as the month', async () => {
    const rows = [
      ['period', 'grade', 'audits'],
      [aDate(46_113), 'met good', 6],
      ['Apr 2026', 'did not meet good', 2],
    ]
    const plan = await planning(workbook(rows))
    expect(plan.problems).toEqual([])
    expect(new Set(plan.tables[0]?.rows.map(([, period]) => period))).toEqual(new Set(['2026-04']))
  })

  it('may count its days from 1904, and Excel’s 29 February 1900 is no day', async () => {
    const book = { properties: '<workbookPr date1904="1"/>' }
    expect(await rowsOf([HEADER, foster(aDate(44_650), 57)], book)).toMatchObject([
      ['E06000060', '2026', 'foster', 57, 2],
    ])
    expect([59, 61, 45_016.5].map((serial) => dateOf(serial, false))).toEqual([
      '1900-02-28',
      '1900-03-01',
      '2023-03-31T12:00',
    ])
  })

  it('has the errors of its formulas named by row and column', async () => {
    const broken = [
      { attributes: 't="e"', inside: '<f>A9</f><v>#REF!</v>' },
      { inside: '<f>SUM(A1:A3)</f>' },
    ]
    for (const cell of broken) {
      const [said] = await problemsIn(workbook([HEADER, foster('31/03/2026', cell)]))
      expect(said).toMatch(/^own\.xlsx:2 column E "value": .*(an Excel error|without a result)/)
    }
  })

  it('that is partly hidden is read from its first visible sheet, with a message', async () => {
    const rows = [HEADER, foster('31/03/2026', 57)]
    const plan = await planning(
      zipped(
        workbookParts({
          sheets: [
            { name: 'Lists', state: 'hidden', rows: [['a']] },
            { name: 'Figures', rows },
            { name: '../../etc/passwd', rows: [['b']] },
          ],
        }),
      ),
    )
    expect(plan.tables[0]?.rows).toHaveLength(1)
    expect(plan.warnings[0]?.message).toContain('only the first, “Figures”')
  })

  it('made of a template is read, once its example is deleted', async () => {
    for (const template of TEMPLATES) {
      const file = async (example: readonly string[]) => {
        const blob = makeTemplate({ ...template, example }, '2026-11-22')
        return { name: 'own.xlsx', bytes: new Uint8Array(await blob.arrayBuffer()) }
      }
      const [problem] = await problemsIn(await file(template.example))
      expect(problem).toMatch(/:2 .*the template’s example/)
      const filled = template.example.map((cell) =>
        cell.startsWith('EXAMPLE') ? 'Assessment' : cell,
      )
      const problems = await problemsIn(await file(filled))
      // What is agreed with a team is read together with audits.
      expect(problems.filter((one) => !/actions agreed.*no release/.test(one))).toEqual([])
    }
  })
})

/** A small workbook whose sheet claims to decompress to this many bytes. */
function saying(size: number): Uint8Array {
  const { bytes } = workbook([HEADER, foster('31/03/2026', 57)])
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const directory = Buffer.from(bytes).lastIndexOf(name) - 46
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, size, true)
  return bytes
}

describe('files that mean harm', () => {
  it('are refused where they would unpack to gigabytes, before anything is unpacked', async () => {
    const bomb = saying(420_000_000)
    const started = performance.now()
    const [said] = await problemsIn({ name: 'bomb.xlsx', bytes: bomb })
    expect(said).toMatch(/would unpack to 420 MB\. Split it into smaller files\./)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('that misstate their size, are cut off or are not workbooks are refused with what to do', async () => {
    const good = workbook([HEADER, foster('31/03/2026', 57)]).bytes
    const files = [
      saying(20),
      good.slice(0, good.length / 2),
      zipSync({ 'evil.txt': strToU8('x') }),
      Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    ]
    for (const bytes of files) {
      const [said, ...more] = await problemsIn({ name: 'own.xlsx', bytes })
      expect(said).toMatch(/^own\.xlsx: .*(save it|Save it|Download|Unpack)/)
      expect(more).toEqual([])
    }
  })

  it('carry formulas, scripts and paths through as nothing but text', async () => {
    const evil = ['=HYPERLINK("http://evil.test","x")', '<script>alert(1)</script>', '../../../etc']
    const header = 'indicator,name,theme,unit,period,breakdown,category,value,note'
    const lines = evil.map(
      (text) =>
        `harm,"${evil[1] ?? ''}",Placements,children,2026-04,Kind,"${text.replaceAll('"', '""')}",5,"${text.replaceAll('"', '""')}"`,
    )
    const plan = await planning(textFile([header, ...lines].join('\n')))
    expect(plan.problems).toEqual([])
    const [made] = plan.catalogue?.indicators.filter(({ id }) => id === 'harm') ?? []
    expect(made?.breakdowns[0]?.categories.map(({ id }) => id)).toEqual([
      'hyperlink-http-evil-test-x',
      'script-alert-1-script',
      'etc',
    ])
    expect(plan.tables[0]?.notes?.map(({ note }) => note).toSorted()).toEqual(evil.toSorted())
  })
})
