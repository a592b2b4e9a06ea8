import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_REPORT, withItems } from '@/model/report/report'
import { reportText, readReport } from '@/model/report/report-text'
import { reportFragment } from '@/pages/report-list/report-link'
import { currentReport, keepReport } from '@/pages/report-list/report-store'
import { findSentence, pageTitle, renderApp } from '../../render'

const CHART = {
  kind: 'chart' as const,
  address: '/indicator/children-looked-after',
  title: 'Children looked after',
}
const FOSTER = {
  kind: 'chart' as const,
  address: '/indicator/placement-type?category=foster',
  title: 'Where children live',
}
const TWO = withItems({ ...EMPTY_REPORT, title: 'Ours' }, [CHART, FOSTER])

afterEach(() => localStorage.clear())

const figures = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent.replace(/^Figure \d+ /, ''))
const last = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((s) => s.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )

describe('a chart', () => {
  it('is added to the report as it is shown, once, and the header counts it', async () => {
    const { user } = renderApp('/indicator/children-looked-after?from=2020&axis=fit')
    await pageTitle()
    const [add] = await screen.findAllByRole('button', { name: /Add to report$/ })
    if (!add) throw new Error('no button')
    await user.click(add)
    expect(
      await screen.findByText('Added: 1 chart in your report.', { exact: false }),
    ).toBeVisible()
    expect(within(screen.getByRole('navigation', { name: 'Pages' })).getByText('(1)')).toBeVisible()
    await user.click(add)
    expect(await screen.findByText(/in your report already/)).toBeVisible()
    expect(currentReport().entries).toMatchObject([
      {
        address: '/indicator/children-looked-after?from=2020&axis=fit',
        chart: 'trend',
        title: 'Children in care: 40 per 10,000, below the South East and England',
      },
    ])
    // The address is stored, not the figures.
    expect(localStorage.getItem('report')).not.toMatch(/"value"|522/)
  })
})

describe('a scatter', () => {
  const SCATTER = {
    kind: 'chart' as const,
    address: '/compare?scatter=children-looked-after,agency-social-workers',
    chart: 'scatter',
    title: 'Two figures',
  }

  it('is added to the report from its page, with all authorities', async () => {
    const { user } = renderApp(SCATTER.address.replace('?', '?view=table&'))
    await user.click(await screen.findByRole('button', { name: /Add to report$/ }))
    await screen.findByText('Added: 1 chart in your report.', { exact: false })
    const { address, chart } = SCATTER
    expect(currentReport().entries).toMatchObject([{ address, chart }])
    await user.click(screen.getByRole('link', { name: 'Open the report' }))
    expect(
      await screen.findByRole('heading', { name: /^Figure 1 Children looked after and agency/ }),
    ).toBeVisible()
    expect(
      await screen.findByText(/^Across 1\d\d councils there is .*rank correlation/),
    ).toBeVisible()
    expect(screen.getByText(/All authorities, 31 March 2025 and 30 September 2025/)).toBeVisible()
  })

  it('is shown as known on the report’s day, or reported as not yet published', async () => {
    const known = { ...SCATTER, address: '/compare?scatter=children-looked-after,placement-type' }
    keepReport({ ...withItems(EMPTY_REPORT, [known, SCATTER]), asAt: '2025-06-01' })
    renderApp('/report')
    expect(
      await screen.findByText(/All authorities, 31 March 2023 and 31 March 2024/),
    ).toBeVisible()
    expect(await screen.findByRole('alert')).toHaveTextContent('No authority has both figures')
  })

  it('reaches a colleague by file, but no other page of the site does', () => {
    const report = withItems(EMPTY_REPORT, [SCATTER])
    expect(readReport(reportText(report), 'This file')).toEqual(report)
    for (const address of ['/comparex?a=b', '/compare/a', '/sources'])
      expect(() =>
        readReport(reportText(withItems(EMPTY_REPORT, [{ ...SCATTER, address }])), 'This file'),
      ).toThrow(/address/)
  })

  it('can still be taken out when one of its figures no longer exists', async () => {
    keepReport(withItems(EMPTY_REPORT, [{ ...SCATTER, address: '/compare?indicators=a' }]))
    renderApp('/report')
    expect(await screen.findByRole('alert')).toHaveTextContent('Its two figures are not there')
  })
})

describe('a report in this browser that cannot be read', () => {
  const DAMAGED = '{"version":9,"title":"From a later site","entries":[]}'

  it('is reported, kept when another is begun, and can be downloaded unchanged', async () => {
    localStorage.setItem('report', DAMAGED)
    const { user } = renderApp('/report')
    await pageTitle()
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent(/could not be read/)
    expect(notice).toHaveTextContent(/what is wrong is at “version”/)
    expect(notice).toHaveTextContent(/Nothing is lost/)
    keepReport(TWO)
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:kept')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await user.click(screen.getByRole('button', { name: 'Download what was kept' }))
    const [file] = saved.mock.calls[0] ?? []
    expect(file instanceof Blob && (await file.text())).toBe(DAMAGED)
    vi.restoreAllMocks()
  })

  it('is reported until it is deleted', async () => {
    localStorage.setItem('report', DAMAGED)
    const { user, unmount } = renderApp('/report')
    await user.click(await screen.findByRole('button', { name: 'Delete it from this browser' }))
    expect(screen.queryByText(/could not be read/)).toBeNull()
    expect(Object.keys(localStorage).filter((key) => /^report(-unread)?$/.test(key))).toEqual([])
    unmount()
    renderApp('/report')
    await pageTitle()
    expect(screen.queryByText(/could not be read/)).toBeNull()
  })
})

describe('the report', () => {
  it('starts from a ready list, with the figures of the chosen council', async () => {
    const { user } = renderApp('/report?area=E06000042')
    await user.click(await screen.findByRole('button', { name: /^Improvement board/ }))
    await last(
      /^Added “Improvement board”\. 1 chart left out: only the home council’s own papers have/,
    )
    expect(await screen.findByText(/^In Milton Keynes on 31 March 2025/)).toBeVisible()
    expect(screen.getByLabelText('Committee')).toHaveValue('Improvement board')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(currentReport().entries).toEqual([])
  })

  it('is reordered by buttons that keep the focus and announce the move', async () => {
    keepReport(TWO)
    const { user } = renderApp('/report')
    await screen.findByRole('heading', { name: /Figure 2 Fewer children live in foster care: 57%/ })
    const [down] = screen.getAllByRole('button', { name: /^Move down/ })
    down?.focus()
    await user.keyboard('{Enter}')
    await last(/^“Children looked after” is now 2 of 2\.$/)
    expect(figures()[0]).toMatch(/^Fewer children live in foster care: 57%/)
    expect(document.activeElement).toHaveAccessibleName('Move down: Children looked after')
    expect(document.activeElement).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('{Enter}')
    expect(figures()).toHaveLength(2)
    expect(currentReport().entries.map(({ id }) => id)).toEqual(['2', '1'])
  })

  it('keeps the text written in it, and restores removed items', async () => {
    keepReport(TWO)
    const { user } = renderApp('/report')
    const [comment] = await screen.findAllByLabelText('Your comment, if any')
    if (comment) await user.type(comment, 'Steady.')
    await user.clear(screen.getByLabelText('Title'))
    await user.type(screen.getByLabelText('Title'), 'June panel')
    await user.click(screen.getByRole('button', { name: 'Add a heading' }))
    await user.type(screen.getByLabelText('Heading'), 'Part one')
    expect(currentReport()).toMatchObject({
      title: 'June panel',
      entries: [{ commentary: 'Steady.' }, {}, { kind: 'heading', text: 'Part one' }],
    })
    await user.click(screen.getByRole('button', { name: /^Remove: Children looked after/ }))
    await last(/^Removed: “Children looked after”\.$/)
    expect(currentReport().entries).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(currentReport().entries[0]).toMatchObject({ commentary: 'Steady.' })
  })

  it('shows every chart as known on a day when it is pinned to one', async () => {
    keepReport({ ...TWO, asAt: '2023-09-07' })
    renderApp('/report')
    expect(
      await screen.findByText(/^In Buckinghamshire on 31 March 2022, 41 children in every 10,000/),
    ).toBeVisible()
  })

  it('says which chart cannot be shown, and shows the others', async () => {
    keepReport(withItems(TWO, [{ ...CHART, address: '/indicator/no-such-thing', title: 'Gone' }]))
    renderApp('/report')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no indicator “no-such-thing”',
    )
    expect(
      await screen.findByRole('heading', { name: /Figure 2 Fewer children live in foster care/ }),
    ).toBeVisible()
  })
})

describe('a report from a colleague', () => {
  it('by link becomes the reader’s own if there is none', async () => {
    renderApp(`/report${reportFragment(TWO)}`)
    expect(
      await screen.findByRole('heading', { name: /Figure 2 Fewer children live in foster care/ }),
    ).toBeVisible()
    expect(screen.getByLabelText('Title')).toHaveValue('Ours')
    await waitFor(() => expect(location.hash).toBe(''))
  })

  it.each([
    ['Add its charts to mine', ['Mine', 'Children looked after', 'Where children live'], 'My own'],
    ['Replace mine', ['Children looked after', 'Where children live'], 'Ours'],
    ['Leave mine as it is', ['Mine'], 'My own'],
  ])('asks what to do if the reader already has one: %s', async (choice, titles, title) => {
    const mine = { ...CHART, address: '/indicator/placement-stability', title: 'Mine' }
    keepReport(withItems({ ...EMPTY_REPORT, title: 'My own' }, [mine]))
    const { user } = renderApp(`/report${reportFragment(TWO)}`)
    expect(await screen.findByRole('heading', { name: 'Open “Ours”?' })).toBeVisible()
    expect(currentReport().entries).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: choice }))
    expect(currentReport().entries).toMatchObject(titles.map((of) => ({ title: of })))
    expect(currentReport().title).toBe(title)
    await waitFor(() => expect(location.hash).toBe(''))
  })

  it('is refused with a reason if damaged, and nothing is lost', async () => {
    keepReport(TWO)
    const { user } = renderApp(`/report${reportFragment(TWO).slice(0, 60)}`)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was cut off on its way\. Ask for the link again.*Your own report is as it was/,
    )
    expect(currentReport()).toEqual(TWO)
    await user.upload(
      screen.getByLabelText('Open a report from a file'),
      new File(['{"figures": []}'], 'other.json', { type: 'application/json' }),
    )
    expect(await screen.findByText(/“other.json” is not a report of this site/)).toBeVisible()
    expect(currentReport()).toEqual(TWO)
  })

  it('can be opened as a file', async () => {
    const { user } = renderApp('/report')
    await user.upload(
      await screen.findByLabelText('Open a report from a file'),
      new File([reportText(TWO)], 'report.json', { type: 'application/json' }),
    )
    expect(await screen.findByRole('heading', { name: /Figure 1 Children in care/ })).toBeVisible()
  })
})

describe('a frame', () => {
  it('holds one chart with its sentence, source, table and a link to its page', async () => {
    const { user } = renderApp('/embed/cla-01?from=2020')
    expect(await pageTitle()).toMatch(/^Children in care: 40 per 10,000/)
    expect(screen.queryByRole('banner')).toBeNull()
    expect(screen.queryByRole('contentinfo')).toBeNull()
    expect(await screen.findByText(/^Source: Department for Education/)).toBeVisible()
    expect(
      screen.getByRole('link', { name: /^CLA-01 on .* \(opens in a new tab\)$/ }),
    ).toHaveAttribute('href', `${location.origin}/indicator/children-looked-after?from=2020`)
    await user.click(screen.getByRole('link', { name: 'Table' }))
    expect(
      within(await screen.findByRole('table')).getByRole('row', { name: /^2025/ }),
    ).toBeVisible()
    expect(location.pathname).toBe('/embed/cla-01')
  })

  it('shows all authorities where its address says so, and reports what does not exist', async () => {
    renderApp('/embed/CLA-01?chart=distribution&category=none')
    expect(await pageTitle()).toMatch(
      /^Children in care: 40 per 10,000, 16th lowest of 151 councils/,
    )
    expect(screen.getByText('There is no category “none”: all of them are shown.')).toBeVisible()
  })

  it.each([
    ['rank', /^40 per 10,000 is the 16th lowest of 151 councils.* One has no figure\.$/],
    [
      'distribution',
      /^40 per 10,000 is the 16th lowest.* Half of all councils are between 53 and 90\.$/,
    ],
  ])('is the same for %s on its page and in a report', async (chart, sentence) => {
    renderApp(`/embed/CLA-01?chart=${chart}`)
    expect(await findSentence(sentence)).toBeVisible()
  })

  it('says so where its code does not exist', async () => {
    renderApp('/embed/XYZ-99')
    expect(await screen.findByText(/There is no figure with the code “XYZ-99”/)).toBeVisible()
  })
})
