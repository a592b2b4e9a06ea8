import { describe, expect, it } from 'vitest'
import type { InputFile } from '@/importer/releases/import-files'
import type { ImportPlan } from '@/importer/data-folder/import-plan'
import { FAULTS, HEADER, soundLines, type Fault, type Line } from './faults'
import { randomFrom } from '../../random'
import { planning, textFile } from './real-site'
import { workbook } from './workbook'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

const asCsv = (lines: readonly Line[]): InputFile =>
  textFile(
    [HEADER, ...lines.map((row) => HEADER.map((column) => row[column]))]
      .map((cells) => cells.map(quoted).join(','))
      .join('\r\n'),
  )

/** As stored by Excel: below a title, with numbers as numbers. */
const asWorkbook = (lines: readonly Line[]): InputFile =>
  workbook([
    ['Performance pack'],
    [],
    [...HEADER],
    ...lines.map((row) =>
      HEADER.map((column) =>
        column !== 'period' && /^-?\d+(\.\d+)?$/.test(row[column])
          ? Number(row[column])
          : row[column],
      ),
    ),
  ])

const FORMS = [
  { form: 'CSV', file: asCsv, below: 2 },
  { form: 'Excel', file: asWorkbook, below: 4 },
] as const

interface Spoilt {
  lines: Line[]
  faults: { fault: Fault; at: number }[]
}

/** Sound rows with some faults, each in a row of its own. */
function spoil(faults: readonly Fault[], random: () => number): Spoilt {
  const lines = soundLines()
  const free = lines.map((_, index) => index)
  const placed = faults.map((fault) => {
    const [at = 0] = free.splice(Math.floor(random() * free.length), 1)
    const row = lines[at]
    if (row) fault.spoil(row)
    return { fault, at }
  })
  return { lines, faults: placed }
}

/** Faults that an import should refuse but does not mention. */
function silences(plan: ImportPlan, { faults }: Spoilt, below: number): string[] {
  const said = new Set(plan.problems.map((p) => `${p.line ?? ''} ${p.column ?? ''}`))
  return [
    ...(plan.tables.length > 0 || plan.problems.length === 0 ? ['it was accepted'] : []),
    ...plan.problems.flatMap(({ message, remedy }) =>
      message === '' || remedy === '' ? ['a problem without words'] : [],
    ),
    ...faults.flatMap(({ fault, at }) =>
      said.has(`${at + below} ${fault.column}`)
        ? []
        : [`${fault.name} in row ${at + below}: ${[...said].join('; ')}`],
    ),
  ]
}

const random = randomFrom(825)
const single = [1, 2].flatMap(() => FAULTS.map((fault) => spoil([fault], random)))
const mixed = Array.from({ length: 60 }, () => {
  const many = 2 + Math.floor(random() * 4)
  const pick = () => FAULTS[Math.floor(random() * FAULTS.length)]
  return spoil(
    Array.from({ length: many }, pick).flatMap((fault) => fault ?? []),
    random,
  )
})

describe.each(FORMS)('as $form', ({ file, below }) => {
  it('rows without a fault are accepted', async () => {
    const plan = await planning(file(soundLines()))
    expect(plan.problems).toEqual([])
    expect(plan.tables.reduce((n, { rows }) => n + rows.length, 0)).toBe(soundLines().length)
  })

  it(`${single.length} files with a fault each are refused, with its row and column`, async () => {
    const found = await Promise.all(
      single.map(async (spoilt) => silences(await planning(file(spoilt.lines)), spoilt, below)),
    )
    expect(found.flat()).toEqual([])
  })

  it(`${mixed.length} files with several faults are refused, with the row and column of each`, async () => {
    const found = await Promise.all(
      mixed.map(async (spoilt) => silences(await planning(file(spoilt.lines)), spoilt, below)),
    )
    expect(found.flat()).toEqual([])
  })
})

it('is more than 200 files', () => {
  expect(2 * (single.length + mixed.length)).toBeGreaterThanOrEqual(200)
})
