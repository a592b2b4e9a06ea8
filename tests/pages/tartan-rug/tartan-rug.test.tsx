import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { address, pageTitle, renderApp } from '../../render'

const firstFigures = () =>
  screen
    .getAllByRole('rowheader')
    .flatMap((head) => within(head).queryAllByRole('link'))
    .slice(0, 2)
    .map((link) => link.textContent)

describe('the tartan rug', () => {
  it('shows each figure with its quarter in words, sorts by a column, and shows years instead', async () => {
    const { user } = renderApp('/tartan-rug')
    expect(await pageTitle()).toBe('8 of 21 figures are in the worst quarter, none in the best')
    const table = await screen.findByRole('table', {
      name: 'Headline figures for Buckinghamshire and its ten statistical neighbours',
    })
    const foster = within(table).getByRole('row', { name: /^Children living with foster carers/ })
    expect(foster).toHaveTextContent(
      /^Children living with foster carers PLA-01, 31 March 202557%Worst65%67%64%Worst/,
    )
    expect(table.querySelectorAll('th[scope=row]')).toHaveLength(29)
    expect(firstFigures()[0]).toBe('Children looked after')
    expect(screen.getByText(/own papers have them/)).toHaveTextContent('high needs block')

    await user.click(within(table).getByRole('link', { name: 'Surrey' }))
    expect(address()).toContain('order=')
    const sorted = screen.getByRole('columnheader', { name: 'Surrey worst first' })
    expect(sorted).toHaveAttribute('aria-sort', 'ascending')
    expect(firstFigures()).not.toContain('Children looked after')

    await user.click(screen.getByRole('link', { name: 'Years' }))
    expect(address()).toBe('/tartan-rug?by=years')
    expect(await screen.findByRole('columnheader', { name: '2025' })).toBeVisible()
  })

  it('says which order or columns in the address do not exist', async () => {
    renderApp('/tartan-rug?by=months&order=nobody')
    await pageTitle()
    expect(screen.getByText(/^There is no set of columns “months”/)).toBeVisible()
    expect(screen.getByText(/^There is no order “nobody”/)).toBeVisible()
  })
})
