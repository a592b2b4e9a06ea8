import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { serving } from '@mocks/handlers'
import { server } from '@mocks/server'
import { createQueryClient } from '@/data/query-client'
import type { Overlay } from '@/data/overlay'
import { releaseZip } from '@/importer/open-own-files'
import { TEMPLATES } from '@/importer/own/templates'
import { minutesOf } from '@/model/meeting/minutes'
import { notesPaper } from '@/model/meeting/own-notes'
import { EMPTY_REPORT, withItems } from '@/model/report/report'
import { readReport } from '@/model/report/report-text'
import { Notes } from '@/pages/meeting/companion/notes'
import { savePaper } from '@/pages/meeting/kept/save-paper'
import { keepReport } from '@/pages/report-list/report-store'
import { OwnBanner } from '@/pages/your-figures/own-banner'
import { saveTemplate } from '@/pages/your-figures/save-template'
import { openBlob, xmlOf } from '../export/office/opened'
import { readFile } from '../export/read-planted'
import { planningText } from '../importer/own/real-site'
import { FORMULA, MARKUP } from '../planted'
import { formulaeIn } from '../planted-parts'
import { pageTitle, renderApp } from '../render'
import { plantedData } from './planted-data'
import { catchCopied, catchSaved } from './saved-files'

const saved = catchSaved()

/** The text of the only file that was saved, which no browser takes for a page and whose name is no path. */
async function savedText(type: string, extension: string): Promise<string> {
  expect(saved).toHaveLength(1)
  const [file] = saved
  expect(file?.name).toMatch(new RegExp(`^[\\w-]+\\.${extension}$`))
  expect(file?.blob.type).toBe(type)
  return (await file?.blob.text()) ?? ''
}

const text = (word: string) => `${FORMULA}${word} ${MARKUP}`
const BEGINNINGS = ['=', '+', '-', '@', '\t', ' =', '\uFF1D'] as const

/** Every text in something that was read from JSON. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Whether markup is an element of the page. */
const elements = () => document.querySelectorAll('.planted, img[onerror], main script')

const report = {
  ...withItems({ ...EMPTY_REPORT, title: text('Title'), committee: text('Panel') }, [
    { kind: 'heading', text: text('Heading') },
    {
      kind: 'chart',
      address: '/indicator/children-looked-after',
      title: text('Chart'),
      commentary: text('Comment'),
      note: text('Note'),
      questions: [text('Question')],
    },
  ]),
  author: text('Author'),
}

describe('markup and formulae in every text of a report', () => {
  it('are texts of the file that a colleague opens', async () => {
    keepReport(report)
    const { user } = renderApp('/report')
    await pageTitle()
    await user.click(await screen.findByRole('button', { name: 'Save it as a file' }))
    const json = await savedText('application/json', 'json')
    expect(JSON.parse(json)).toEqual(report)
    expect(readReport(json, 'It')).toEqual(report)
    expect(elements()).toHaveLength(0)
  })

  it('are kept as they were where it cannot be read, and are words where that is said', async () => {
    const [one] = report.entries
    const damaged = JSON.stringify({
      ...report,
      version: 9,
      entries: [{ ...one, [MARKUP]: MARKUP }],
    })
    localStorage.setItem('report', damaged)
    const { user } = renderApp('/report')
    await user.click(await screen.findByRole('button', { name: 'Download what was kept' }))
    expect(await savedText('application/json', 'json')).toBe(damaged)
    expect(elements()).toHaveLength(0)
  })
})

it('markup and formulae in own figures are texts of the release that is kept', async () => {
  // No longer than a name may be.
  const short = (word: string) => `${FORMULA}${word} <img src=x onerror="planted()">`
  const quoted = (word: string) => `"${short(word).replaceAll('"', '""')}"`
  const plan = await planningText(
    [
      'indicator,name,theme,unit,breakdown,category,period,value,note',
      `edge,${quoted('Edge')},Placements,${quoted('children')},${quoted('Area')},${quoted('North')},2026-04,11,${quoted('Early')}`,
      `edge,,,,,,2026-04,31,${quoted('Whole')}`,
    ].join('\n'),
  )
  expect(plan.problems).toEqual([])
  const overlay: Overlay = {
    title: text('../Own'),
    files: [text('own.csv')],
    tables: new Set(),
    indicators: new Set(),
    read: (_, published) => published(),
    save: () => Promise.resolve(releaseZip({ plan })),
    end: () => undefined,
  }
  render(
    <QueryClientProvider client={createQueryClient(0)}>
      <OwnBanner overlay={overlay} />
    </QueryClientProvider>,
  )
  await userEvent.setup().click(screen.getByRole('button', { name: 'Download the release' }))
  await screen.findByText(/^Saved as Release_/)
  await savedText('application/zip', 'zip')
  const [file] = saved
  const unpacked = Object.entries(
    unzipSync(new Uint8Array((await file?.blob.arrayBuffer()) ?? new ArrayBuffer())),
  )
  for (const [path] of unpacked) expect(path).toMatch(/^([\w-]+\/)*[\w-]+\.(json|txt)$/)
  // What is no JSON fails here.
  const read = unpacked.flatMap(([path, bytes]): unknown[] =>
    path.endsWith('.json') ? [JSON.parse(strFromU8(bytes))] : [],
  )
  const texts = new Set(read.flatMap(textsIn))
  for (const word of ['Edge', 'children', 'Area', 'North', 'Early', 'Whole'])
    expect(texts).toContain(short(word))
  expect(elements()).toHaveLength(0)
})

it.each(TEMPLATES)('no cell of the Excel template $id is run', async (template) => {
  const columns = template.columns.map(text)
  // As it is filled in: an empty cell of the example has none in the file.
  const example = template.columns.map(
    (_, at) => `${BEGINNINGS[at % BEGINNINGS.length]}1+1 ${MARKUP}`,
  )
  const name = await saveTemplate({ ...template, columns, example }, 'xlsx', '2026-11-22')
  expect(name).toBe(`${template.id}.xlsx`)
  expect(saved).toHaveLength(1)
  const [file] = saved
  if (!file) throw new Error('Nothing was saved.')
  const { harm, wordsOf } = await readFile(file.blob, [])
  expect(harm).toEqual([])
  const parts = await openBlob(file.blob)
  const cells = [...xmlOf(parts, 'xl/worksheets/sheet1.xml').querySelectorAll('c')]
  // Each is typed as text, which no spreadsheet works out.
  expect(new Set(cells.map((cell) => cell.getAttribute('t')))).toEqual(new Set(['inlineStr']))
  expect(cells.map((cell) => cell.textContent)).toEqual([...columns, ...example])
  expect(wordsOf(/sheet1\.xml$/)).toContain(MARKUP)
})

const papers = {
  minutes: minutesOf({
    meeting: text('Meeting'),
    committee: text('Panel'),
    log: {
      shown: [
        { at: '2026-12-10T10:02', item: text('5'), figure: text('Figure'), mark: text('Internal') },
      ],
      asked: [{ at: '2026-12-10T10:05', topic: text('Topic'), question: text('Question') }],
    },
    actions: [
      { number: 1, action: { day: '2026-12-10', topic: text('Topic'), asked: text('Action') } },
    ],
    day: '2026-12-10',
  }),
  notes: notesPaper(text('Meeting'), [
    {
      title: text('Figure'),
      code: undefined,
      note: {
        text: `${text('Own')}\r\n@${text('Line')}\n-1+1\n - Later`,
        ticked: [text('Question')],
      },
    },
  ]),
}
const linesOf = (written: string) => written.split(/\r\n?|\n/)

describe.each(['minutes', 'notes'] as const)('markup and formulae in every text of %s', (kind) => {
  const paper = papers[kind]
  if (!paper) throw new Error('There is nothing to save.')
  const words = kind === 'minutes' ? ['Panel', 'Internal', 'Action'] : ['Own', 'Line']

  it('are words of a file of text, no line of which is run', async () => {
    await savePaper(paper, '2026-12-10', 'txt')
    const written = await savedText('text/plain;charset=utf-8', 'txt')
    for (const word of ['Meeting', 'Figure', 'Question', ...words])
      expect(written).toContain(text(word))
    expect(formulaeIn(linesOf(written))).toEqual([])
  })
})

it('no line of notes that are shared as text is run, and a list stays one', async () => {
  const user = userEvent.setup()
  const texts = catchCopied()
  const note = { text: `${text('Own')}\n- Ask`, ticked: [text('Question')] }
  const said: string[] = []
  render(
    <Notes
      address="/indicator/children-looked-after"
      questions={[text('Question')]}
      own={{
        notes: { '/indicator/children-looked-after': note },
        isKept: true,
        change: () => undefined,
      }}
      meeting={text('Meeting')}
      charts={[{ title: text('Figure'), code: undefined, note }]}
      say={(message) => said.push(message)}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Share my notes as text' }))
  await waitFor(() => expect(said).toEqual(['Notes copied']))
  const [written = ''] = texts
  expect(formulaeIn(linesOf(written))).toEqual([])
  expect(linesOf(written)).toContain('– Ask')
  for (const word of ['Meeting', 'Figure', 'Question', 'Own']) expect(written).toContain(text(word))
  expect(elements()).toHaveLength(0)
})

it('the citation that is copied from a record is not run', async () => {
  server.use(serving(plantedData))
  const { user } = renderApp(
    '/accessibility?figure=children-looked-after~E06000060~2022~rate~total',
  )
  const record = within(await screen.findByRole('dialog'))
  const button = await record.findByRole('button', { name: 'Copy citation' })
  const texts = catchCopied()
  await user.click(button)
  expect(await record.findByText('Citation copied')).toBeVisible()
  expect(texts).toHaveLength(1)
  expect(texts[0]).toContain(MARKUP)
  expect(texts[0]).toContain(FORMULA)
  expect(formulaeIn(texts)).toEqual([])
  expect(elements()).toHaveLength(0)
})
