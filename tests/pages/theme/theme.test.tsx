import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { address, pageTitle, renderApp } from '../../render'
import { catalogue, MILTON_KEYNES } from '../../real-data'

describe.each(catalogue.themes.map(({ id, name }) => ({ id, name })))(
  'the theme $id',
  ({ id, name }) => {
    const own = catalogue.indicators.filter((i) => i.theme === id)

    it('shows each of its figures as a card, or says in one line why it has none, with a link', async () => {
      renderApp(`/theme/${id}`)
      const title = await pageTitle()
      expect(title.length).toBeLessThanOrEqual(65)
      const { short = name } = catalogue.themes.find((t) => t.id === id) ?? {}
      expect([name, short].some((words) => title.startsWith(words))).toBe(true)
      const cards = screen.getAllByRole('listitem').filter((li) => li.matches('.theme-card'))
      const codes = cards.map((card) => card.querySelector('.code > :last-child')?.textContent)
      const none = screen.queryByText(/^Without a figure to show:/)
      const named = own.flatMap(({ code, name: called }) =>
        none && within(none).queryByRole('link', { name: `${code} ${called}` }) ? [code] : [],
      )
      expect(none?.textContent ?? ' (why).').toMatch(/ \([^()]+.*\)\.$/)
      expect(new Set([...codes, ...named])).toEqual(new Set(own.map(({ code }) => code)))
      expect(codes.filter((code) => named.includes(code ?? ''))).toEqual([])
      // Every headline has a card, and every other indicator has one.
      const wanted = own.map(({ headlines }) => Math.max(1, headlines.length))
      expect(cards.length).toBeLessThanOrEqual(wanted.reduce((sum, n) => sum + n, 0))
      for (const card of cards)
        expect(within(card).getByRole('link').getAttribute('href')).toMatch(
          /^\/indicator\/[a-z0-9-]+/,
        )
      // Screen readers hear a card's sentence instead of its picture.
      for (const card of cards.filter((one) => one.querySelector('.chart-spark')))
        expect(within(card).getByRole('link')).toHaveAccessibleDescription(/\.$/)
      expect(screen.queryByRole('navigation', { name: 'On this page' })).toBeNull()
      expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    })

    it('asks a question of each, one under another, and answers it with a chart and a sentence', async () => {
      renderApp(`/theme/${id}?layout=long`)
      await pageTitle()
      const headings = await screen.findAllByRole('heading', { level: 2 })
      expect(headings.map((h) => h.textContent)).toEqual(own.map((i) => i.question))
      // Measures without parts, such as the duration of a cycle, have a chart of their own.
      const further = own.flatMap(({ breakdowns, measures }) =>
        breakdowns.filter((b) => b.measures?.includes(measures[0]?.id ?? '') === false),
      )
      await waitFor(() =>
        expect(screen.getAllByRole('figure')).toHaveLength(own.length + further.length),
      )
      expect(screen.queryByRole('alert')).not.toBeInTheDocument()
      const contents = within(screen.getByRole('navigation', { name: 'On this page' }))
      expect(contents.getAllByRole('link')).toHaveLength(own.length)
    })

    it('leaves out figures from Buckinghamshire’s papers for another council, and says so', async () => {
      renderApp(`/theme/${id}?area=${MILTON_KEYNES}&layout=long`)
      await pageTitle()
      const local = own.filter((i) => i.local === true).length
      await waitFor(() =>
        expect(screen.queryAllByRole('heading', { level: 2 })).toHaveLength(own.length - local),
      )
      const note = screen.queryByText(/(more )?figures? comes? from Buckinghamshire’s own papers/)
      expect(note?.textContent ?? 'none').toContain(
        local === 0 ? 'none' : `${local} ${local < own.length ? 'more ' : ''}figure`,
      )
    })
  },
)

describe('the theme as tables', () => {
  it('has a table for every chart', async () => {
    renderApp('/theme/workforce?view=table')
    await pageTitle()
    const figures = await screen.findAllByRole('figure')
    expect(screen.getAllByRole('table')).toHaveLength(figures.length)
  })
})

describe('the ways in which a theme is laid out', () => {
  it('are one choice in the address, which another council keeps', async () => {
    const { user } = renderApp('/theme/workforce?vs=none')
    await pageTitle()
    await user.click(screen.getByRole('link', { name: 'One under another' }))
    expect(await screen.findByRole('navigation', { name: 'On this page' })).toBeVisible()
    expect(address()).toBe('/theme/workforce?vs=none&layout=long')
    await user.click(screen.getByRole('link', { name: 'Table' }))
    expect(address()).toBe('/theme/workforce?vs=none&view=table')
    await user.click(screen.getByRole('link', { name: /^All \d+ on one page$/ }))
    expect(address()).toBe('/theme/workforce?vs=none')
    expect(await screen.findByRole('list', { name: 'Figures over time' })).toBeVisible()
  })
})

describe('adding all charts of a theme to the report', () => {
  it('adds each once, and gives the number', async () => {
    const { user } = renderApp('/theme/workforce')
    await pageTitle()
    const cards = screen.getAllByRole('listitem').filter((li) => li.matches('.theme-card'))
    const add = screen.getByRole('button', { name: 'Add all to report' })
    await user.click(add)
    const said = await screen.findByText(/^Added \d+ charts: \d+ charts in your report\./)
    const [added = 0, kept = 0] = said.textContent.match(/\d+/g)?.map(Number) ?? []
    expect(added).toBe(kept)
    expect(added).toBe(cards.length)
    await user.click(add)
    expect(
      await screen.findByText(
        `Added 0 charts: ${kept} charts in your report. ${kept} were in it already.`,
        { exact: false },
      ),
    ).toBeVisible()
    const { entries } = JSON.parse(localStorage.getItem('report') ?? '{}') as { entries: unknown[] }
    expect(entries).toHaveLength(kept)
  })
})
