import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { address, pageTitle, renderApp } from '../../render'

const RATE_2022 = 'children-looked-after~E06000060~2022~rate~total'
const dialog = async () => within(await screen.findByRole('dialog'))
const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('the record of a figure', () => {
  it('opens from its address, with earlier values and its place in the source', async () => {
    renderApp(`/accessibility?figure=${RATE_2022}`)
    const record = await dialog()
    expect(await record.findByRole('heading', { level: 2 })).toHaveTextContent(
      '40 per 10,000 children',
    )
    expect(record.getByText(/^cla_number.* row 1842, column rate_per_10000$/)).toBeVisible()
    const items = record.getAllByRole('listitem').map((item) => item.textContent)
    expect(items[1]).toMatch(/^41 \(1 higher than now\): .*7 September 2023/)
    expect(record.getByText(/^8228ce8c6f55fb1e/)).toBeVisible()
  })

  it('opens from a card, links to one of its inputs, and closes both at once', async () => {
    const { user } = renderApp('/')
    await pageTitle()
    await user.click(await screen.findByText('57%', { selector: '.val a' }))
    const record = await dialog()
    expect(address()).toBe('/?figure=placement-type~E06000060~2025~percent~foster')
    await user.click(await record.findByText('522 children'))
    expect(await record.findByText('522', { selector: 'h2 *' })).toBeVisible()
    expect(address()).toContain('~number~total')
    await user.click(record.getByRole('button', { name: 'Close' }))
    await isGone()
    expect(address()).toBe('/')
  })

  it('leaves the rest of the address alone', async () => {
    const { user } = renderApp(`/actions?state=done&figure=${RATE_2022}`)
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }),
    )
    await isGone()
    expect(address()).toBe('/actions?state=done')
  })

  it.each(['nothing', 'no-such~E06000060~2025~rate~total', RATE_2022.replace('2022', '1822')])(
    'says that “%s” is not a figure, above the requested page',
    async (figure) => {
      renderApp(`/accessibility?figure=${figure}`)
      const record = await dialog()
      expect(await record.findByRole('alert')).toHaveTextContent('There is no such figure')
      expect(record.getByRole('alert')).toHaveTextContent(figure)
    },
  )

  it('lists the councils behind a neighbours’ median', async () => {
    renderApp(`/accessibility?figure=${RATE_2022.replace('E06000060', 'neighbours.E06000060')}`)
    const record = await dialog()
    expect(await record.findByText(/^The median of the figures/)).toBeVisible()
    expect(record.getAllByRole('listitem')).toHaveLength(10)
  })

  it('has a citation whose link is pinned to the day', async () => {
    renderApp(`/accessibility?figure=${RATE_2022}&as-at=2023-09-07`)
    const record = await dialog()
    expect(await record.findByRole('heading', { level: 2 })).toHaveTextContent('41 per 10,000')
    expect(
      record.getByText(/As known on 7 September 2023: .*as-at=2023-09-07&figure=/),
    ).toBeVisible()
  })

  it('makes a table one Tab stop, navigated with arrow keys', async () => {
    const { user } = renderApp('/indicator/children-looked-after?view=table')
    await pageTitle()
    const [table] = await screen.findAllByRole('table')
    if (!table) throw new Error('no table')
    const figures = await within(table).findAllByRole('link')
    const stops = () => figures.filter(({ tabIndex }) => tabIndex === 0)
    await waitFor(() => expect(stops()).toEqual([figures[0]]))
    figures[0]?.focus()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toHaveAttribute(
      'href',
      expect.stringContaining('~E12000008~2019~rate~total'),
    )
    expect(stops()).toEqual([document.activeElement])
    await user.keyboard('{End}{Home}{ArrowUp}{Enter}')
    expect((await dialog()).getByRole('button', { name: 'Close' })).toBeVisible()
    expect(address()).toContain('figure=children-looked-after~E06000060~2018~rate~total')
  })
})
