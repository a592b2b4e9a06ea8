import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { pageTitle, renderApp } from '../../render'
import { catalogue, MILTON_KEYNES } from '../../real-data'

describe.each(catalogue.themes.map(({ id, name }) => ({ id, name })))(
  'the theme $id',
  ({ id, name }) => {
    const own = catalogue.indicators.filter((i) => i.theme === id)

    it('asks a question for each of its indicators, and answers it with a chart and a sentence', async () => {
      renderApp(`/theme/${id}`)
      expect(await pageTitle()).toBe(`${name} in Buckinghamshire`)
      const headings = await screen.findAllByRole('heading', { level: 2 })
      expect(headings.map((h) => h.textContent)).toEqual(own.map((i) => i.question))
      // Breakdowns that the first measure lacks, such as how long a cycle takes, have their own charts.
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
      renderApp(`/theme/${id}?area=${MILTON_KEYNES}`)
      expect(await pageTitle()).toBe(`${name} in Milton Keynes`)
      const local = own.filter((i) => i.local === true).length
      await waitFor(() =>
        expect(screen.queryAllByRole('heading', { level: 2 })).toHaveLength(own.length - local),
      )
      const note = screen.queryByText(/(more )?sections? comes? from Buckinghamshire’s own papers/)
      expect(note?.textContent ?? 'none').toContain(
        local === 0 ? 'none' : `${local} ${local < own.length ? 'more ' : ''}section`,
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
