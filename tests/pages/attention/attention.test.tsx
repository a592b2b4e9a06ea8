import { areaInSentence } from '@/model/schema/area'
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/data/query-client'
import { pageTitle, renderApp } from '../../render'
import { CITY_OF_LONDON, KINGSTON, MILTON_KEYNES } from '../../real-data'

// One client for all tests, so that each file is read once.
const client = createQueryClient(0)
afterEach(() => vi.restoreAllMocks())

/** The rows below a heading of the table: figure and full text. */
async function rowsBelow(heading: string): Promise<HTMLElement[]> {
  const title = await screen.findByRole('heading', {
    name: (text) => text.replace(/ \d+$/, '') === heading,
  })
  const body = title.closest('tbody')
  if (!body) throw new Error(`${heading} heads no rows`)
  return within(body).getAllByRole('row').slice(1)
}

describe('the list of worries', () => {
  it('is a table of every headline figure, in lists with headings', async () => {
    renderApp('/attention', client)
    expect(await pageTitle()).toBe('10 of 33 figures are worse than elsewhere, 2 getting worse')
    const table = await screen.findByRole('table', { name: /most children affected first/ })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((h) => h.textContent),
    ).toEqual(['Figure', 'Now', 'Trend', 'Gap', 'Why it is here'])
    expect(
      within(table)
        .getAllByRole('heading', { level: 2 })
        .map((h) => h.textContent.replace(/ \d+$/, '')),
    ).toEqual([
      'Worse and getting worse',
      'Better and improving',
      'Worse, with no clear direction',
      'Worse but improving',
      'Better but getting worse',
      'Better, with no clear direction',
      'Neither better nor worse than elsewhere',
      'Higher or lower, where no direction is good or bad',
      'No benchmark, or too small to judge',
      'Not rated: the figure is in doubt',
    ])
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('gives in each row the figure, its gap, the gap as a count, and why it is listed', async () => {
    renderApp('/attention', client)
    const [first] = await rowsBelow('Worse and getting worse')
    if (!first) throw new Error('no row')
    expect(within(first).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      '/indicator/placement-type?category=foster',
    )
    expect(within(first).getByRole('rowheader')).toHaveTextContent(
      /^Children living with foster carers PLA-01 ?57% of children looked after lived with foster carers \(297 of 522\)\. 31 March 2025, \d+ years? \d+ months? old$/,
    )
    expect(
      within(first)
        .getAllByRole('cell')
        .map((c) => c.textContent),
    ).toEqual([
      '57%',
      expect.stringMatching(/^20202025$/),
      '10 points below EnglandAbout 52 children',
      'Worse and getting worseWorse than the South East and England. Getting worse: down 10 points since 2022.',
    ])
  })

  it('puts children before posts, and lists doubtful figures separately', async () => {
    renderApp('/attention', client)
    const improving = await rowsBelow('Worse but improving')
    expect(improving.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual([
      'Children whose teeth were checked by a dentist',
      'Social worker posts that are vacant',
      'Agency social workers',
    ])
    expect(improving[1]).toHaveTextContent('difference not tested')
    const [doubtful] = await rowsBelow('Not rated: the figure is in doubt')
    expect(doubtful).toHaveTextContent(/Working days lost to sickness.*Not rated.*out of line/)
  })

  it('shows a target separately from the comparison', async () => {
    renderApp('/attention', client)
    const rows = await rowsBelow('No benchmark, or too small to judge')
    const row = rows.find((r) => r.textContent.includes('CLA-11'))
    expect(row).toHaveTextContent('Short of the threshold of 124')
    expect(row).toHaveTextContent('No benchmark is published.')
  })

  it('states the rules on the page', async () => {
    renderApp('/attention', client)
    const rules = (await screen.findByRole('heading', { name: 'How the lists are made' }))
      .parentElement
    for (const words of [/95% interval/, /three years/, /Most children/, /amber within 5%/])
      expect(rules).toHaveTextContent(words)
  })

  it('can be saved as CSV', async () => {
    const saved: Blob[] = []
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob)
      return 'blob:lists'
    }
    URL.revokeObjectURL = () => undefined
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const { user } = renderApp('/attention', client)
    await user.click(await screen.findByRole('button', { name: 'Download (CSV)' }))
    expect(click).toHaveBeenCalledOnce()
    expect(screen.getByText('Saved as what-to-look-at_Buckinghamshire.csv')).toBeVisible()
    expect(await saved[0]?.text()).toMatch(/Worse and getting worse,1,Worse and getting worse,/)
  })

  it.each([
    [MILTON_KEYNES, 'Milton Keynes'],
    [CITY_OF_LONDON, 'City of London'],
    [KINGSTON, 'Kingston upon Thames'],
  ])('works for %s, %s', async (area, name) => {
    renderApp(`/attention?area=${area}`, client)
    expect(await pageTitle()).toMatch(/ worse than elsewhere/)
    expect(
      screen.getByText(
        `All headline figures for ${areaInSentence({ name, level: 'authority' })}:`,
        { exact: false },
      ),
    ).toBeVisible()
    const table = await screen.findByRole('table')
    expect(table).not.toHaveTextContent(/undefined|NaN|CLA-11|QUA-01/)
    expect(within(table).getAllByRole('link').length).toBeGreaterThan(3)
    expect(screen.getByRole('heading', { name: /^Better and improving/ })).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('says so when nothing is worse and getting worse', async () => {
    renderApp(`/attention?area=${CITY_OF_LONDON}`, client)
    expect(
      await screen.findByText('No headline figure is both worse than elsewhere and getting worse.'),
    ).toBeVisible()
  })

  it('is linked from the header and the overview', async () => {
    renderApp('/', client)
    const all = await screen.findByRole('link', {
      name: /^All \d+ headline figures, and how they are judged$/,
    })
    expect(all).toHaveAttribute('href', '/attention')
    expect(screen.getByRole('link', { name: 'Attention' })).toHaveAttribute('href', '/attention')
  })
})
