import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { serving } from '@mocks/handlers'
import { server } from '@mocks/server'
import type { ExportInput } from '@/export/format'
import { TEMPLATES } from '@/importer/own/templates'
import type { ReconciledFigure } from '@/importer/returns/reconcile/reconcile'
import { copyItems } from '@/pages/chart-block/copy-items'
import { Reconciled } from '@/pages/returns/reconciled'
import { saveTemplate } from '@/pages/your-figures/save-template'
import { FORMULA, MARKUP, planted } from '../planted'
import { formulaeIn } from '../planted-parts'
import { inputOf } from '../export/input-of'
import { realView } from '../real-data'
import { pageTitle, renderApp } from '../render'
import { plantedData } from './planted-data'
import { catchCopied, catchSaved } from './saved-files'

/** Beginnings that spreadsheets run, each followed by markup. */
const BEGINNINGS = ['=', '+', '-', '@', '\t', '\r', '\n=', ' =', '\uFF1D'] as const
const runs = (beginning: string): string => `${beginning}1+1 ${MARKUP}`

const saved = catchSaved()

/**
 * The cells of the only file that was saved, a table of rows of the same length; none of them may be run, and its name may be no path.
 */
async function savedCells(): Promise<string[][]> {
  expect(saved).toHaveLength(1)
  const [file] = saved
  expect(file?.name).toMatch(/^[\w.'’-]+\.csv$/)
  expect(file?.blob.type).toBe('text/csv;charset=utf-8')
  const rows: string[][] = parse((await file?.blob.text()) ?? '', { bom: true })
  expect(formulaeIn(rows.flat())).toEqual([])
  return rows
}

/** Whether markup is an element of the page. */
const elements = () => document.querySelectorAll('.planted, img[onerror], main script')

describe('markup and formulae in every text of the data', () => {
  it.each(['/attention', '/changes?since=2023-09-07', '/actions'])(
    'are words in the file that is saved from %s',
    async (path) => {
      server.use(serving(plantedData))
      const { user } = renderApp(path)
      await pageTitle()
      const button = await screen.findByRole('button', { name: 'Download (CSV)' })
      await waitFor(() => expect(button).toBeEnabled())
      await user.click(button)
      await screen.findByText(/^Saved as /)
      const cells = (await savedCells()).flat()
      const full = cells.filter((cell) => cell.includes(MARKUP))
      expect(full.length).toBeGreaterThan(10)
      expect(full.some((cell) => cell.startsWith(`'${FORMULA}`))).toBe(true)
      expect(elements()).toHaveLength(0)
    },
  )
})

const figure = (words: string): ReconciledFigure => ({
  indicator: 'children-looked-after',
  code: words,
  name: words,
  label: words,
  decimals: 0,
  day: '2025-03-31',
  ours: { text: words },
  theirs: 520,
  source: words,
  difference: -4,
  reason: { from: 'reading', words },
})

describe.each(BEGINNINGS)('a text that begins with %j', (beginning) => {
  const words = runs(beginning)

  it('is a word in the comparison of returns with DfE’s figures', async () => {
    const user = userEvent.setup()
    render(<Reconciled figures={[figure(words)]} hasMonths />)
    await user.click(screen.getByRole('button', { name: 'Save this comparison (CSV)' }))
    const [, row] = await savedCells()
    expect(row).toEqual([
      `'${words}`,
      `'${words}`,
      `'${words}`,
      '2025-03-31',
      `'${words}`,
      '520',
      '-4',
      `'${words}`,
      `'${words}`,
    ])
    expect(elements()).toHaveLength(0)
  })

  it('is a word in the actions that a meeting has noted', async () => {
    const action = { day: '2026-11-22', topic: words, asked: words, meeting: words }
    localStorage.setItem('meeting-actions', JSON.stringify([action]))
    const { user } = renderApp(`/meeting#presenter&${encodeURIComponent('CLA-01')}`)
    await user.click(await screen.findByRole('button', { name: 'Download 1 (CSV)' }))
    await screen.findByText(/^Saved as Actions_/)
    const [, row] = await savedCells()
    expect(row?.slice(2, 4)).toEqual([`'${words}`, `'${words}`])
    expect(elements()).toHaveLength(0)
  })
})

it('no sentence or citation that is copied from a chart is run', async () => {
  const texts = catchCopied()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const input = planted(inputOf(realView('children-looked-after'))) as ExportInput
  const items = copyItems({ input, path: '/indicator/children-looked-after', say: () => undefined })
  for (const label of ['Copy sentence', 'Copy citation'])
    // oxlint-disable-next-line no-await-in-loop
    await items.find((item) => item.label === label)?.act()
  expect(texts).toHaveLength(2)
  for (const text of texts) expect(text).toContain(MARKUP)
  expect(formulaeIn(texts)).toEqual([])
})

it.each(TEMPLATES)('no cell of the template $id is run', async (template) => {
  await saveTemplate(template, 'csv', '2026-11-22')
  expect(await savedCells()).toEqual([[...template.columns], [...template.example]])
})
