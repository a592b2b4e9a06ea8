import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_PACK, withItems } from '@/model/report/report'
import { packText, readPack } from '@/model/report/report-text'
import { packFragment } from '@/pages/report/report-link'
import { currentPack, keepPack } from '@/pages/report-list/report-store'
import { pageTitle, renderApp } from '../render'

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
const TWO = withItems({ ...EMPTY_PACK, title: 'Ours' }, [CHART, FOSTER])

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
  it('goes into the report as it is shown, once, and the header counts it', async () => {
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
    expect(currentPack().entries).toMatchObject([
      {
        address: '/indicator/children-looked-after?from=2020&axis=fit',
        chart: 'trend',
        title: 'Children in care: 40 per 10,000, below the South East and England',
      },
    ])
    // Where it is, in words: its figures are not kept.
    expect(localStorage.getItem('report')).not.toMatch(/"value"|522/)
  })
})

describe('two figures against each other', () => {
  const SCATTER = {
    kind: 'chart' as const,
    address: '/compare?scatter=children-looked-after,agency-social-workers',
    chart: 'scatter',
    title: 'Two figures',
  }

  it('go into the report from their page, and stand there with all authorities', async () => {
    const { user } = renderApp(SCATTER.address.replace('?', '?view=table&'))
    await user.click(await screen.findByRole('button', { name: /Add to report$/ }))
    await screen.findByText('Added: 1 chart in your report.', { exact: false })
    const { address, chart } = SCATTER
    expect(currentPack().entries).toMatchObject([{ address, chart }])
    await user.click(screen.getByRole('link', { name: 'Open the report' }))
    expect(
      await screen.findByRole('heading', { name: /^Figure 1 Children looked after and agency/ }),
    ).toBeVisible()
    expect(
      await screen.findByText(/^Across 1\d\d councils there is .*rank correlation/),
    ).toBeVisible()
    expect(screen.getByText(/All authorities, 31 March 2025 and 30 September 2025/)).toBeVisible()
  })

  it('are shown as known on the day to which the report is pinned, or it says that they were not', async () => {
    const known = { ...SCATTER, address: '/compare?scatter=children-looked-after,placement-type' }
    keepPack({ ...withItems(EMPTY_PACK, [known, SCATTER]), asAt: '2025-06-01' })
    renderApp('/report')
    expect(
      await screen.findByText(/All authorities, 31 March 2023 and 31 March 2024\./),
    ).toBeVisible()
    expect(await screen.findByRole('alert')).toHaveTextContent('No authority has both figures')
  })

  it('come to a colleague by file, but no other page of the site does', () => {
    const pack = withItems(EMPTY_PACK, [SCATTER])
    expect(readPack(packText(pack), 'This file')).toEqual(pack)
    for (const address of ['/comparex?a=b', '/compare/a', '/sources'])
      expect(() =>
        readPack(packText(withItems(EMPTY_PACK, [{ ...SCATTER, address }])), 'This file'),
      ).toThrow(/address/)
  })

  it('are left to be taken out where one of them is no more', async () => {
    keepPack(withItems(EMPTY_PACK, [{ ...SCATTER, address: '/compare?indicators=a' }]))
    renderApp('/report')
    expect(await screen.findByRole('alert')).toHaveTextContent('Its two figures are not there')
  })
})

describe('a report in this browser that cannot be read', () => {
  const DAMAGED = '{"version":9,"title":"From a later site","entries":[]}'

  it('is said to be so, kept when another is begun, and given back as it was', async () => {
    localStorage.setItem('report', DAMAGED)
    const { user } = renderApp('/report')
    await pageTitle()
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent(/could not be read/)
    expect(notice).toHaveTextContent(/what is wrong is at “version”/)
    expect(notice).toHaveTextContent(/Nothing is lost/)
    keepPack(TWO)
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:kept')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await user.click(screen.getByRole('button', { name: 'Download what was kept' }))
    const [file] = saved.mock.calls[0] ?? []
    expect(file instanceof Blob && (await file.text())).toBe(DAMAGED)
    vi.restoreAllMocks()
  })

  it('is said until it is deleted, and then no more', async () => {
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
  it('starts from a list, with the figures of the council at hand', async () => {
    const { user } = renderApp('/report?area=E06000042')
    await user.click(await screen.findByRole('button', { name: /^Improvement board/ }))
    await last(
      /^Added “Improvement board”\. 1 chart left out: only the home council’s own papers have/,
    )
    expect(await screen.findByText(/^In Milton Keynes on 31 March 2025/)).toBeVisible()
    expect(screen.getByLabelText('Committee')).toHaveValue('Improvement board')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(currentPack().entries).toEqual([])
  })

  it('is put in order by buttons that keep the focus and say what they did', async () => {
    keepPack(TWO)
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
    expect(currentPack().entries.map(({ id }) => id)).toEqual(['2', '1'])
  })

  it('keeps what is written into it, and gives back what was taken out', async () => {
    keepPack(TWO)
    const { user } = renderApp('/report')
    const [comment] = await screen.findAllByLabelText('Your comment, if any')
    if (comment) await user.type(comment, 'Steady.')
    await user.clear(screen.getByLabelText('Title'))
    await user.type(screen.getByLabelText('Title'), 'June panel')
    await user.click(screen.getByRole('button', { name: 'Add a heading' }))
    await user.type(screen.getByLabelText('Heading'), 'Part one')
    expect(currentPack()).toMatchObject({
      title: 'June panel',
      entries: [{ commentary: 'Steady.' }, {}, { kind: 'heading', text: 'Part one' }],
    })
    await user.click(screen.getByRole('button', { name: /^Take out: Children looked after/ }))
    await last(/^Taken out: “Children looked after”\.$/)
    expect(currentPack().entries).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(currentPack().entries[0]).toMatchObject({ commentary: 'Steady.' })
  })

  it('shows every chart as known on a day when it is pinned to one', async () => {
    keepPack({ ...TWO, asAt: '2023-09-07' })
    renderApp('/report')
    expect(
      await screen.findByText(/^In Buckinghamshire on 31 March 2022, 41 children in every 10,000/),
    ).toBeVisible()
  })

  it('says which chart cannot be shown, and shows the others', async () => {
    keepPack(withItems(TWO, [{ ...CHART, address: '/indicator/no-such-thing', title: 'Gone' }]))
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
  it('by link becomes the reader’s own where there is none', async () => {
    renderApp(`/report${packFragment(TWO)}`)
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
  ])('beside one of the reader’s own is asked about: %s', async (choice, titles, title) => {
    const mine = { ...CHART, address: '/indicator/placement-stability', title: 'Mine' }
    keepPack(withItems({ ...EMPTY_PACK, title: 'My own' }, [mine]))
    const { user } = renderApp(`/report${packFragment(TWO)}`)
    expect(await screen.findByRole('heading', { name: 'Open “Ours”?' })).toBeVisible()
    expect(currentPack().entries).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: choice }))
    expect(currentPack().entries).toMatchObject(titles.map((of) => ({ title: of })))
    expect(currentPack().title).toBe(title)
    await waitFor(() => expect(location.hash).toBe(''))
  })

  it('that is damaged is refused with a reason, and nothing is lost', async () => {
    keepPack(TWO)
    const { user } = renderApp(`/report${packFragment(TWO).slice(0, 60)}`)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was cut off on its way\. Ask for the link again.*Your own report is as it was/,
    )
    expect(currentPack()).toEqual(TWO)
    await user.upload(
      screen.getByLabelText('Open a report from a file'),
      new File(['{"figures": []}'], 'other.json', { type: 'application/json' }),
    )
    expect(await screen.findByText(/“other.json” is not a report of this site/)).toBeVisible()
    expect(currentPack()).toEqual(TWO)
  })

  it('as a file is opened', async () => {
    const { user } = renderApp('/report')
    await user.upload(
      await screen.findByLabelText('Open a report from a file'),
      new File([packText(TWO)], 'report.json', { type: 'application/json' }),
    )
    expect(await screen.findByRole('heading', { name: /Figure 1 Children in care/ })).toBeVisible()
  })
})

describe('a frame', () => {
  it('holds one chart alone with its sentence, source, table and the way to its page', async () => {
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

  it('shows all authorities when that was framed, and says what does not exist', async () => {
    renderApp('/embed/CLA-01?chart=distribution&category=none')
    expect(await pageTitle()).toMatch(
      /^Children in care: 40 per 10,000, 16th lowest of 151 councils/,
    )
    expect(screen.getByText('There is no category “none”: all of them are shown.')).toBeVisible()
  })

  it('of a code that is none says so', async () => {
    renderApp('/embed/XYZ-99')
    expect(await screen.findByText(/There is no figure with the code “XYZ-99”/)).toBeVisible()
  })
})
