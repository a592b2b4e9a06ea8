import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { address, pageTitle, renderApp } from '../../render'

afterEach(() => localStorage.clear())

describe('the page on changes', () => {
  it('lists headlines then and now, and every revised figure with the size of the revision', async () => {
    renderApp('/changes?since=2023-09-07&until=2026-01-01&kind=revised')
    expect(await pageTitle()).toBe('Buckinghamshire: 19 of 23 headline figures are new')
    const headline = (await screen.findByText('CLA-01', { selector: 'th *' })).closest('tr')
    expect(headline).toHaveTextContent(
      /Children looked after.*31 March 2022.*41.*31 March 2025.*40.*A newer figure, the earlier one revised to 40/,
    )
    const revised = screen.getByText('Children looked after:', { selector: 'summary' })
    expect(revised).toHaveTextContent('5 revised')
    const table = within(
      await screen.findByRole('table', { name: 'What changed: Children looked after' }),
    )
    expect(table.getAllByRole('row').map((row) => row.textContent)).toContain(
      '31 March 2022Rate per 10,000 childrenRevised41401 lower',
    )
  })

  it('accepts a release instead of a day, and days in any order', async () => {
    renderApp('/changes?since=2026-01-01&until=dfe-cla-2022')
    await pageTitle()
    expect(screen.getByText(/^Between 30 November 2022 and 1 January 2026: /)).toBeVisible()
    expect(screen.getByText(/ran backwards/)).toBeVisible()
  })

  it('reports the parts of an address that it cannot read', async () => {
    renderApp('/changes?since=soon&kind=odd')
    await pageTitle()
    expect(screen.getByText(/^“soon” is neither a day nor a release/)).toBeVisible()
    expect(screen.getByText(/^There is no kind of change “odd”/)).toBeVisible()
  })

  it('is linked from a page as known on a day, which keeps the day on other links', async () => {
    const { user } = renderApp('/actions?as-at=2023-09-07&state=done')
    await pageTitle()
    expect(
      await screen.findByText(/^The figures as they were known on 7 September 2023/),
    ).toBeVisible()
    expect(
      screen.getByText('Where the figures come from', { selector: 'footer a' }),
    ).toHaveAttribute('href', '/sources?as-at=2023-09-07')
    expect(screen.getByText('Show the latest figures')).toHaveAttribute(
      'href',
      '/actions?state=done',
    )
    await user.click(screen.getByText('Compare with today'))
    await waitFor(() => expect(address()).toBe('/changes?since=2023-09-07'))
  })

  it('is set to a day in the footer of any page, keeping the rest of the address', async () => {
    const { user } = renderApp('/actions?state=done')
    await pageTitle()
    await user.click(await screen.findByRole('button', { name: 'Figures as known on a date' }))
    await user.selectOptions(await screen.findByLabelText('or'), '2023-09-07')
    await user.click(screen.getByText('Show what was known then'))
    await waitFor(() => expect(address()).toBe('/actions?state=done&as-at=2023-09-07'))
  })
})

describe('since the last meeting', () => {
  it('begins with the council’s last paper, and keeps the day that the reader sets', async () => {
    localStorage.setItem('last-meeting', '2025-12-01')
    renderApp('/')
    await pageTitle()
    expect(
      await screen.findByText(/^Since 1 December 2025, \S+ of 33 headline figures/),
    ).toBeVisible()
    expect(screen.getByText('What changed, figure by figure')).toHaveAttribute(
      'href',
      '/changes?since=2025-12-01',
    )
  })
})
