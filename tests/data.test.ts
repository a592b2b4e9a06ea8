// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkData } from '@/importer/check/check-data'
import { readDataFiles, readKeptFiles } from '@/importer/disk'
import { checkArchive, checkKept } from '@/importer/keep/check-kept'
import { describeProblem } from '@/importer/tables/problem'
import { jsonSchemas } from '@/importer/data-folder/schemas'
import { readData } from '@/importer/data-folder/read-data'
import { readFileSync } from 'node:fs'

const FOLDER = fileURLToPath(new URL('../public/data', import.meta.url))
const files = await readDataFiles(FOLDER)
const { problems, checked } = checkData(files)
const { data } = readData(files)
const indicators = data?.catalogue.content.indicators ?? []

describe('the data that ship', () => {
  it('have no problem that belongs to no indicator', () => {
    const own = problems.filter(({ file }) => !file.startsWith('releases/'))
    expect(own.map(describeProblem)).toEqual([])
  })

  it('have in every kept version what today’s code can read', async () => {
    const kept = await readKeptFiles(FOLDER)
    const archives = [...kept].filter(([path]) => path.endsWith('.zip'))
    const found = archives.flatMap(([path, bytes]) => checkArchive(path, bytes))
    expect([...checkKept(kept), ...found].map(describeProblem)).toEqual([])
  })

  it('hold every authority of England, its regions and England', () => {
    const areas = data?.areas.content.areas ?? []
    const current = areas.filter(({ level, to }) => level === 'authority' && to === undefined)
    expect(current).toHaveLength(153)
    expect(areas.filter(({ level }) => level === 'region')).toHaveLength(9)
  })

  it('hide no figure of the council’s own papers except denominators', () => {
    const local = new Set(
      data?.releases.content.releases.filter((r) => r.standing === 'local').map((r) => r.id),
    )
    const hidden = (data?.tables ?? []).flatMap(
      ({ content: { release, indicator: id, measures } }) => {
        const all = indicators.find((one) => one.id === id)?.measures ?? []
        const parts = new Set(
          all.flatMap((m) => [
            m.numerator,
            m.denominator,
            ...(m.sumOf ?? []),
            ...(m.ratioOf ?? []),
          ]),
        )
        return all
          .filter((m) => local.has(release) && measures.includes(m.id))
          .filter((m) => m.hidden === true && !parts.has(m.id))
          .map((m) => `${id}: ${m.id}`)
      },
    )
    expect(hidden).toEqual([])
  })

  it('give no sex, ethnic group or reason priority over others, and mark which breakdowns are of personal characteristics', () => {
    const parts = indicators.flatMap((one) => one.breakdowns).filter((b) => b.additive)
    const ids = (some: typeof parts) => [...new Set(some.map(({ id }) => id))]
    expect(ids(parts.filter(({ matters }) => matters === undefined))).toEqual([
      'sex',
      'ethnicity',
      'legal-status',
      'need',
      'reason',
    ])
    expect(ids(parts.filter(({ characteristic }) => characteristic === true))).toEqual([
      'age',
      'sex',
      'ethnicity',
    ])
  })

  it('are recalculated where the counts are published', () => {
    expect(checked.rates).toBeGreaterThan(6000)
    expect(checked.percentages).toBeGreaterThan(90_000)
  })

  it('hold the council’s inspections and what the committee asked for, each with its source', () => {
    const records = data?.inspection.content
    const papers = records?.events.filter(({ release }) => release !== 'ofsted-ilacs-2025')
    expect(papers).toHaveLength(10)
    expect(papers?.[0]).toMatchObject({ date: '2014-08', result: 'Inadequate' })
    expect(records?.judgements).toHaveLength(4)
    expect(records?.recommendations.map(({ number }) => number).join('')).toBe('abcdefg')
    expect(records?.statementAreas).toHaveLength(3)
    expect(records?.actions.map(({ number }) => number)).toEqual([
      12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
    ])
  })

  it.each(jsonSchemas())('have the schema of today in schema/$path', ({ path, text }) => {
    expect(readFileSync(`${FOLDER}/schema/${path}`, 'utf8')).toBe(text)
  })
})

describe.each(indicators.map(({ id, code }) => ({ id, code })))('$code $id', ({ id }) => {
  const tables = (data?.tables ?? []).filter(({ content }) => content.indicator === id)

  it('is observed, and nothing is wrong with its observations', () => {
    expect(tables.length).toBeGreaterThan(0)
    const own = problems.filter(({ file }) => file.endsWith(`/${id}.json`))
    expect(own.map(describeProblem)).toEqual([])
  })

  it('has each of its words once, and not its own name', () => {
    const { words = [], name = '' } = indicators.find((indicator) => indicator.id === id) ?? {}
    const said = [...words, name].map((word) => word.trim().toLowerCase())
    expect(said.filter((word, index) => word === '' || said.indexOf(word) !== index)).toEqual([])
  })

  it('has a figure or a reason for every measure that it offers', () => {
    const measures = indicators.find((indicator) => indicator.id === id)?.measures ?? []
    const observed = new Set(tables.flatMap(({ content }) => content.measures))
    const offered = measures.filter(({ derived }) => derived !== true).map((measure) => measure.id)
    expect(offered.filter((measure) => !observed.has(measure))).toEqual([])
  })
})
