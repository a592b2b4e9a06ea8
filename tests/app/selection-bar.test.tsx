import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { address, findSentence, pageTitle, renderApp } from '../render'

const PAGE = '/indicator/children-looked-after'
const sentence = () => findSentence(/^In .* on 31 March 2025, 40 children in every 10,000/)

describe('the council', () => {
  it('is found by typing part of its name and Enter, with the keyboard alone', async () => {
    const { user } = renderApp(PAGE)
    await sentence()
    const button = await screen.findByRole('button', { name: /^Council:\s*Buckinghamshire/ })
    button.focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('combobox', { name: 'Find a council by name' })).toHaveFocus()
    await user.keyboard('milton{Enter}')
    expect(await findSentence(/^In Milton Keynes on 31 March 2025, 68 children/)).toBeVisible()
    expect(address()).toBe(`${PAGE}?area=E06000042`)
    expect(screen.getByRole('button', { name: /^Council:\s*Milton Keynes/ })).toHaveFocus()
  })

  it('can be chosen with the arrows or by its DfE number, and the list gives the number of matches', async () => {
    const { user } = renderApp(PAGE)
    await sentence()
    await user.click(await screen.findByRole('button', { name: /^Council/ }))
    await screen.findByRole('combobox', { name: 'Find a council by name' })
    expect(screen.getAllByRole('option')).toHaveLength(153)
    await user.keyboard('south')
    const names = screen.getAllByRole('option').map((o) => o.textContent)
    expect(names.slice(0, 2)).toEqual(['South Gloucestershire', 'South Tyneside'])
    await user.keyboard('{ArrowDown}')
    const input = screen.getByRole('combobox')
    expect(
      document.getElementById(input.getAttribute('aria-activedescendant') ?? ''),
    ).toHaveTextContent('South Gloucestershire')
    await user.clear(input)
    await user.type(input, '826')
    expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual(['Milton Keynes'])
    expect(await screen.findByText('1 council')).toBeInTheDocument()
  })

  it('changes without changing the measure or the category that the reader chose', async () => {
    const { user } = renderApp(`${PAGE}?measure=number`)
    await findSentence(/^In Buckinghamshire on 31 March 2025, 522 children/)
    await user.click(await screen.findByRole('button', { name: /^Council/ }))
    await screen.findByRole('combobox', { name: 'Find a council by name' })
    await user.keyboard('milton{Enter}')
    await waitFor(() => expect(address()).toBe(`${PAGE}?area=E06000042&measure=number`))
  })

  it('is reported if it does not exist, and Escape closes the list', async () => {
    const { user } = renderApp(PAGE)
    await sentence()
    await user.click(await screen.findByRole('button', { name: /^Council/ }))
    await screen.findByRole('combobox', { name: 'Find a council by name' })
    await user.keyboard('atlantis')
    expect(
      screen.getByText('Not understood: “atlantis”. No council in England has a name like it.'),
    ).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
    expect(address()).toBe(PAGE)
  })
})

describe('the benchmarks', () => {
  it('can be the ten neighbours, named, by median or by mean', async () => {
    const { user } = renderApp(PAGE)
    await sentence()
    await user.click(await screen.findByRole('button', { name: /^Compared with/ }))
    expect(
      await screen.findByText(
        /councils most alike by the Department for Education’s model.*Oxfordshire/,
      ),
    ).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Ten statistical neighbours' }))
    expect(await findSentence(/the median of its ten statistical neighbours was 49/)).toBeVisible()
    expect(address()).toBe(`${PAGE}?vs=E12000008,E92000001,neighbours`)
    await user.click(screen.getByRole('radio', { name: 'Mean (the average)' }))
    expect(await findSentence(/the mean of its ten statistical neighbours was/)).toBeVisible()
    expect(address()).toBe(`${PAGE}?vs=E12000008,E92000001,neighbours&average=mean`)
  })

  it('can be none, and going back to the usual ones removes them from the address', async () => {
    const { user } = renderApp(PAGE)
    await sentence()
    await user.click(await screen.findByRole('button', { name: /^Compared with/ }))
    await user.click(await screen.findByRole('checkbox', { name: 'South East' }))
    await user.click(screen.getByRole('checkbox', { name: 'England' }))
    await waitFor(() => expect(address()).toBe(`${PAGE}?vs=none`))
    expect(screen.getByRole('button', { name: /^Compared with:\s*nothing$/ })).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'South East' }))
    await user.click(screen.getByRole('checkbox', { name: 'England' }))
    await waitFor(() => expect(address()).toBe(PAGE))
  })
})

describe('the years', () => {
  it('can be narrowed, and the address follows', async () => {
    const { user } = renderApp(`${PAGE}?view=table`)
    await sentence()
    await user.click(await screen.findByRole('button', { name: /^Years/ }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'From' }), '2021')
    await waitFor(() => expect(address()).toBe(`${PAGE}?from=2021&view=table`))
    const [table] = await screen.findAllByRole('table')
    const heads = within(table ?? document.body)
      .getAllByRole('rowheader')
      .map((h) => h.textContent)
    expect(heads[0]).toMatch(/^2021/)
  })
})

describe('an address with values that do not exist', () => {
  it('shows Buckinghamshire and says so', async () => {
    renderApp(`${PAGE}?area=atlantis&measure=weight`)
    await sentence()
    expect(
      screen.getByText('There is no council “atlantis”: Buckinghamshire is shown.'),
    ).toBeVisible()
    expect(screen.getByText(/^There is no measure “weight”/)).toBeVisible()
    expect(await pageTitle()).toMatch(/^Children in care: 40 per 10,000/)
  })

  it.each(['E10000002', '825'])(
    'is none when the area is %s: Buckinghamshire’s former code and its number',
    async (area) => {
      renderApp(`${PAGE}?area=${area}`)
      expect(await sentence()).toBeVisible()
      expect(screen.queryByText(/There is no/)).not.toBeInTheDocument()
    },
  )

  it('carries the selection to another page, and drops what applies to this page only', async () => {
    const { user } = renderApp(`${PAGE}?area=E06000042&from=2020&measure=number&axis=fit`)
    await pageTitle()
    await user.click(screen.getByRole('button', { name: 'Themes' }))
    await user.click(
      within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', {
        name: 'Workforce',
      }),
    )
    await screen.findByRole('heading', { level: 1, name: /^Workforce/ })
    expect(address()).toBe('/theme/workforce?area=E06000042&from=2020&axis=fit')
    expect(document.getElementById('main')).toHaveFocus()
  })
})
