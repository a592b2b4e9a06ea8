import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { address, findSentence, pageTitle, renderApp } from '../../render'
import { COPY_ITEMS, SAVE_ITEMS } from '../../menu-items'

const PAGE = '/indicator/children-looked-after'
const firstFigure = async () => {
  const [figure] = await screen.findAllByRole('figure')
  if (!figure) throw new Error('no chart')
  return figure
}

describe('the page of an indicator', () => {
  it('has its statement as title, its sentence as caption, its code, definition and questions', async () => {
    renderApp(PAGE)
    expect(await pageTitle()).toBe(
      'Children in care: 40 per 10,000, below the South East and England',
    )
    expect(await firstFigure()).toHaveAccessibleName(
      /^In Buckinghamshire on 31 March 2025, 40 children in every 10,000/,
    )
    expect(screen.getByText('CLA-01')).toBeVisible()
    await screen.findByRole('heading', { name: 'Related figures' })
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
    expect(headings).toEqual(
      expect.arrayContaining([
        'What this does not tell you',
        'Questions a member may ask',
        'What it is, and why it matters',
      ]),
    )
  })

  it('does not attribute a rate calculated here to a release', async () => {
    renderApp(`${PAGE}?measure=rate-one-base`)
    expect(await pageTitle()).toMatch(/^In care, same basis: /)
    await screen.findByRole('heading', { name: /^Where does/ })
    expect(screen.queryByRole('heading', { name: /^How this figure has been revised/ })).toBeNull()
  })

  it('gives the age of the figures of each chart', async () => {
    renderApp(PAGE)
    await findSentence(/^40 per 10,000 is the 16th lowest/)
    const ages = screen.getAllByText(
      /^Latest: 31 March 2025(?:, \d+ years?.* old|\. Next figures: .*)$/,
    )
    expect(ages).toHaveLength(document.querySelectorAll('.chart-block').length)
  })

  it('gives the council’s position among all authorities', async () => {
    renderApp(PAGE)
    expect(
      await findSentence(/^40 per 10,000 is the 16th lowest of 151 councils, level with 2 others/),
    ).toBeVisible()
  })

  it('gives the position in the category with which its sentence begins', async () => {
    renderApp('/indicator/initial-conferences-by-wait')
    expect(
      await findSentence(/^(?:21|More than 20) .*: [\d.]+% is the \d+\w\w (?:low|high)est/),
    ).toBeVisible()
  })

  it('gives the position in the category of the headline', async () => {
    renderApp('/indicator/placement-distance')
    expect(
      await findSentence(/^More than 20 miles.*: 39% is the \d+\w\w highest of 15\d councils/),
    ).toBeVisible()
  })

  it('draws all authorities as dots, or ranked, as its address says', async () => {
    const { user } = renderApp(PAGE)
    expect(await findSentence(/Half of all councils are between 53 and 90\.$/)).toBeVisible()
    expect(document.querySelector('[data-chart=distribution]')).not.toBeNull()
    await user.click(screen.getByRole('link', { name: 'Ranking' }))
    expect(address()).toBe(`${PAGE}?stands=rank`)
    expect(
      await findSentence(
        /^40 per 10,000 is the 16th lowest of 151 councils, [^.]*\(31 March 2025\)\. One has no figure\.$/,
      ),
    ).toBeVisible()
    expect(document.querySelector('[data-chart=rank]')).not.toBeNull()
    expect(document.querySelector('[data-chart=distribution]')).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Spread' }))
    expect(address()).toBe(PAGE)
  })

  it('falls back to the spread, and says so, where its address asks for an unknown chart', async () => {
    renderApp(`${PAGE}?stands=pie`)
    expect(
      await screen.findByText('There is no such chart as “pie”: the spread is shown.'),
    ).toBeVisible()
    expect(document.querySelector('[data-chart=distribution]')).not.toBeNull()
  })

  it('says once, in small text, that a short series has no limits, and offers none', async () => {
    renderApp(PAGE)
    expect(
      await screen.findAllByText(
        /^Only \d+ years: too few to tell a real change from ordinary variation/,
      ),
    ).toHaveLength(1)
    expect(screen.queryByRole('link', { name: 'Control chart' })).not.toBeInTheDocument()
  })

  it('does not mention limits for figures from a council’s own papers', async () => {
    renderApp('/indicator/audit-gradings')
    await firstFigure()
    expect(screen.queryByText(/ordinary variation/)).not.toBeInTheDocument()
  })

  it('draws thirteen years as a control chart, with its own sentence as the caption', async () => {
    const { user } = renderApp('/indicator/children-in-need')
    await firstFigure()
    expect(screen.queryByText(/ordinary variation/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Control chart' }))
    expect(address()).toBe('/indicator/children-in-need?chart=control-chart')
    expect(await firstFigure()).toHaveAccessibleName(
      /^Children in need in Buckinghamshire from 2013 to 2025: there is a sign of more than the usual/,
    )
    const [menu] = screen.getAllByRole('button', { name: /Download$/ })
    if (menu) await user.click(menu)
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}/indicator/children-in-need?chart=control-chart`,
    )
  })

  it('shows where the figures of 2018 to 2022 differ from the council’s paper, and why', async () => {
    const { user } = renderApp(PAGE)
    const table = within(
      await screen.findByRole('region', { name: 'How this figure has been revised' }),
    ).getByRole('table')
    const paper = within(table).getByRole('row', { name: /agenda pack, 7 September 2023/ })
    expect(
      within(paper)
        .getAllByRole('cell')
        .slice(0, 5)
        .map((c) => c.textContent),
    ).toEqual(['38', '41', '38', '40', '41'])
    const newest = within(table).getByRole('row', { name: /worked out here/ })
    expect(
      within(newest)
        .getAllByRole('cell')
        .map((c) => c.textContent),
    ).toEqual(['39.0', '42.3', '39.6', '41.6', '40.5', '39.3', '40.6', '40.0'])
    expect(screen.getByText(/November 2023: 31 March 2022 changed from 41 to 40/)).toBeVisible()
    for (const notes of screen.getAllByText(/^\d+ notes$/)) await user.click(notes)
    expect(
      screen.getAllByText(
        /The council’s paper of September 2023 prints rates of 38, 41, 38, 40 and 41/,
      )[0],
    ).toBeVisible()
  })

  it('turns into a table with row and column headers, in the order of the chart', async () => {
    const { user } = renderApp(PAGE)
    await firstFigure()
    const [table] = screen.getAllByRole('link', { name: 'Table' })
    if (table) await user.click(table)
    expect(address()).toBe(`${PAGE}?view=table`)
    const shown = within(await firstFigure()).getByRole('table')
    expect(
      within(shown)
        .getAllByRole('columnheader')
        .map((c) => c.textContent),
    ).toEqual(['Period', 'Buckinghamshire', 'South East', 'England'])
    const rows = within(shown)
      .getAllByRole('rowheader')
      .map((r) => r.textContent)
    expect(rows).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'])
    expect(within(shown).getByRole('row', { name: /^2025 40/ })).toHaveTextContent('522 children')
  })

  it('can show another measure, and its address follows', async () => {
    const { user } = renderApp(PAGE)
    await firstFigure()
    await user.click(await screen.findByRole('button', { name: 'Options' }))
    await user.click(screen.getByRole('link', { name: 'Number of children' }))
    expect(
      await findSentence(
        /^In Buckinghamshire on 31 March 2025, 522 children were looked after, 2 more \(0\.4%\)/,
      ),
    ).toBeVisible()
    expect(address()).toBe(`${PAGE}?measure=number`)
  })

  it('can show one category at a time', async () => {
    const { user } = renderApp('/indicator/placement-type')
    await firstFigure()
    await user.click(await screen.findByRole('button', { name: 'Options' }))
    const shown = within(screen.getByRole('region', { name: 'Show' }))
    expect(shown.getByRole('link', { name: 'All' })).toHaveAttribute('aria-current', 'true')
    await user.click(shown.getByRole('link', { name: 'Foster care' }))
    expect(
      await findSentence(
        /^In Buckinghamshire on 31 March 2025, 57% of children looked after lived with foster carers \(297 of 522\)/,
      ),
    ).toBeVisible()
    expect(address()).toBe('/indicator/placement-type?category=foster')
  })

  it('can show another breakdown, without the category of the first', async () => {
    const { user } = renderApp('/indicator/placement-locality?category=inside')
    await firstFigure()
    const choices = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: 'Options' }))
      return within(screen.getByRole('region', { name }))
    }
    const splits = (await choices('Split by')).getAllByRole('link')
    expect(splits).toHaveLength(2)
    if (splits[1]) await user.click(splits[1])
    expect(address()).toBe('/indicator/placement-locality?by=locality-and-distance')
    expect(
      (await choices('Show')).getByRole('link', { name: 'Outside the area, more than 20 miles' }),
    ).toBeVisible()
    const [first] = within(screen.getByRole('region', { name: 'Split by' })).getAllByRole('link')
    if (first) await user.click(first)
    expect(address()).toBe('/indicator/placement-locality')
  })

  it('says beside the unit where a fitted axis starts, and switches to the other in one step', async () => {
    const { user } = renderApp(PAGE)
    const unit = async () => (await firstFigure()).querySelector('.chart-unit')?.textContent
    expect(await unit()).not.toContain('Axis starts')
    await user.click(screen.getByRole('link', { name: 'Fit the axis to the figures' }))
    expect(address()).toBe(`${PAGE}?axis=fit`)
    expect(await unit()).toMatch(/Axis starts at \d+\./)
    // It stays as the reader set it for the visit.
    expect(document.querySelector('.crumb a')?.getAttribute('href')).toMatch(/^\/theme\/.*axis=fit/)
    await user.click(screen.getByRole('link', { name: 'Start the axis at zero' }))
    expect(address()).toBe(`${PAGE}?axis=zero`)
    expect(await unit()).not.toContain('Axis starts')
  })

  it('shows the figures as known on a date, and links to the latest', async () => {
    const { user } = renderApp(`${PAGE}?measure=number&as-at=2023-09-07`)
    expect(
      await findSentence(/^In Buckinghamshire on 31 March 2022, 502 children were looked after/),
    ).toBeVisible()
    expect(
      await screen.findByText('The figures as they were known on 7 September 2023.'),
    ).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Show the latest figures' }))
    expect(await findSentence(/^In Buckinghamshire on 31 March 2025, 522 children/)).toBeVisible()
    expect(address()).toBe(`${PAGE}?measure=number`)
  })

  it('says which councils a joint return covers', async () => {
    renderApp('/indicator/agency-social-workers?area=E09000021')
    expect(
      (
        await screen.findAllByText(
          /^Kingston upon Thames sends this return together with another council/,
        )
      )[0],
    ).toBeVisible()
  })

  it('says why a suppressed figure is not shown', async () => {
    renderApp(`${PAGE}?area=E09000001&view=table`)
    expect(
      (
        await screen.findAllByText(
          'The figure for the City of London on 31 March 2025 is suppressed to protect people’s identity.',
        )
      )[0],
    ).toBeVisible()
    const table = within(await firstFigure()).getByRole('table')
    expect(within(table).getByRole('row', { name: /^2025/ })).toHaveTextContent('[c]')
  })

  it('offers its files and its address, and confirms the result', async () => {
    const { user } = renderApp(`${PAGE}?axis=fit`)
    await firstFigure()
    const [menu] = screen.getAllByRole('button', { name: /Download$/ })
    if (menu) await user.click(menu)
    const link = await screen.findByRole('button', { name: 'Copy link' })
    const lists = [...(link.closest('.menu-two')?.querySelectorAll('ul') ?? [])]
    expect(
      lists.map((list) =>
        within(list)
          .getAllByRole('button')
          .map((b) => b.textContent),
      ),
    ).toEqual([SAVE_ITEMS, [...COPY_ITEMS, 'Copy embed code']])
    await user.click(link)
    expect(await screen.findByText('Link copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}${PAGE}?axis=fit`)
  })

  it('shows the link itself where the browser does not allow copying', async () => {
    const { user } = renderApp(PAGE)
    await firstFigure()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    const [menu] = screen.getAllByRole('button', { name: /Download$/ })
    if (menu) await user.click(menu)
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect(
      await screen.findByText(
        `The browser did not allow copying. The link is: ${location.origin}${PAGE}`,
      ),
    ).toBeVisible()
  })
})
