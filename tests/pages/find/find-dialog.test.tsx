import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { faults } from '@mocks/faults'
import { server } from '@mocks/server'
import { address, pageTitle, renderApp } from '../../render'
import { catalogue, MILTON_KEYNES } from '../../real-data'
import { takeErrors } from '../../setup'

const CHART = '/indicator/children-looked-after'
const CLA = /^In Buckinghamshire on 31 March 2025, 40 children in every 10,000 were looked after/

afterEach(() => localStorage.clear())

/** A page whose header has loaded, so that it listens to keys. */
async function page(url: string) {
  const { user } = renderApp(url)
  await pageTitle()
  await screen.findByRole('button', { name: 'Find' })
  return user
}

/** A page with its search box open, and its results. */
async function search(text: string, url = '/') {
  const user = await page(url)
  await user.keyboard('{Control>}k{/Control}')
  const box = await screen.findByRole('combobox', { name: /^Find/ })
  if (text !== '') await user.type(box, text)
  const list = await screen.findByRole('listbox', { name: 'Results' })
  await within(list).findAllByRole('option')
  const first = () => within(list).getAllByRole('option')[0]
  return { user, box, list: within(list), first }
}
const active = () => {
  const box = screen.getByRole('combobox', { name: /^Find/ })
  return document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
}
const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('the search box', () => {
  it('opens with its button, and with Ctrl+K even from a text field', async () => {
    const user = await page(CHART)
    await user.click(screen.getByRole('button', { name: 'Find' }))
    await user.click(await screen.findByRole('button', { name: 'Close' }))
    await isGone()
    await user.click(screen.getByRole('button', { name: /^Council/ }))
    await user.type(await screen.findByRole('combobox', { name: /Find a council/ }), '/')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await user.keyboard('{Control>}k{/Control}')
    expect(await screen.findByRole('dialog', { name: 'Find' })).toBeVisible()
  })

  it('opens with the / key, and keeps what was typed before it had loaded', async () => {
    const user = await page('/')
    await user.keyboard('/lac rate')
    const box = await screen.findByRole('combobox', { name: /^Find/ })
    expect(box).toHaveValue('lac rate')
    expect(await screen.findAllByText(CLA)).not.toHaveLength(0)
  })

  it('leaves the / key alone once it is turned off, and remembers it', async () => {
    const { user } = await search('')
    expect(screen.getByRole('button', { name: 'Find', hidden: true })).toHaveAttribute(
      'aria-keyshortcuts',
      '/ Control+K Meta+K',
    )
    await user.click(screen.getByRole('checkbox', { name: 'The / key opens this' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await isGone()
    await user.keyboard('/')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Find' })).toHaveAttribute(
      'aria-keyshortcuts',
      'Control+K Meta+K',
    )
    expect(localStorage.getItem('slash-key')).toBe('off')
    await user.keyboard('{Control>}k{/Control}')
    await user.click(await screen.findByRole('checkbox', { name: 'The / key opens this' }))
    expect(localStorage.getItem('slash-key')).toBeNull()
  })

  it('offers the themes before anything is typed, and does not open one on Enter', async () => {
    const { user, list } = await search('')
    const names = list
      .getAllByRole('option')
      .map((option) => option.querySelector('b')?.textContent)
    expect(names).toEqual([...catalogue.themes.map(({ name }) => name), 'What the words mean'])
    expect(active()).toBeNull()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog')).toBeVisible()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(address()).toBe('/theme/placements'))
    await isGone()
  })

  it('says when nothing is found, and offers the themes and the glossary', async () => {
    const { list } = await search('xyzzy')
    expect(screen.getByText(/^Nothing here is called “xyzzy”/)).toBeVisible()
    expect(await screen.findByText('Nothing found.')).toBeInTheDocument()
    expect(list.getByRole('option', { name: /^Placements/ })).toBeVisible()
    expect(list.getByRole('option', { name: /^What the words mean/ })).toBeVisible()
  })

  it('says so when the index cannot be loaded, and tries again', async () => {
    server.use(faults['server error']('slices/find.json'))
    const user = await page('/')
    await user.keyboard('/foster')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('What can be found could not be loaded.')
    takeErrors()
    server.resetHandlers()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('option', { name: /^Where children live/ })).toBeVisible()
  })
})

describe('a search result', () => {
  it('is grouped, the group of the best match first, and arrow keys move through all groups', async () => {
    const { user, list } = await search('care leavers')
    const groups = list.getAllByRole('group')
    expect(groups[0]).toHaveAccessibleName('Themes')
    expect(groups.map((group) => group.querySelector('p')?.textContent)).toEqual(
      expect.arrayContaining(['Indicators', 'Words']),
    )
    const options = list.getAllByRole('option')
    expect(active()).toBe(options[0])
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe(options[1])
    expect(options[1]).toHaveAttribute('aria-selected', 'true')
    expect(options[0]).toHaveAttribute('aria-selected', 'false')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(active()).toBe(options.at(-1))
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe(options[0])
    await user.type(screen.getByRole('combobox', { name: /^Find/ }), ' in')
    expect(active()).toBe(list.getAllByRole('option')[0])
  })

  it('leaves keys to an input method while it composes', async () => {
    const { box, list } = await search('care leavers')
    fireEvent.keyDown(box, { key: 'ArrowDown', isComposing: true })
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
    expect(screen.getByRole('dialog')).toBeVisible()
    expect(active()).toBe(list.getAllByRole('option')[0])
  })

  it('is counted, and its sentence read out, once typing pauses', async () => {
    await search('lac rate')
    const status = await screen.findByText(/^\d+ results/)
    expect(status).toHaveAttribute('role', 'status')
    await waitFor(() =>
      expect(status.textContent).toMatch(/^9 results In Buckinghamshire on 31 March/),
    )
  })

  it('shows the sentence of the active indicator and the questions of the others', async () => {
    const { user, first, list } = await search('lac rate')
    await waitFor(() => expect(first()).toHaveTextContent(/40 children in every 10,000/))
    expect(first()).toHaveAccessibleName('Children looked after CLA-01')
    await user.keyboard('{ArrowDown}')
    await waitFor(() =>
      expect(list.getAllByRole('option')[1]).toHaveTextContent(/started to be looked after/),
    )
    expect(first()).toHaveTextContent('Are more children looked after than elsewhere?')
  })

  it('does not take its measure from the current page', async () => {
    const { first } = await search('lac rate', `${CHART}?measure=number`)
    await waitFor(() => expect(first()).toHaveTextContent(/40 children in every 10,000/))
  })

  it('is about a council that was named with it', async () => {
    const { user, first } = await search('lac rate milton keynes')
    await waitFor(() => expect(first()).toHaveTextContent(/In Milton Keynes on .* 68 children/))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toBe(`${CHART}?area=${MILTON_KEYNES}`))
  })

  it('says only that the figures could not be loaded, when they cannot', async () => {
    server.use(faults['server error']('slices/workforce/E06000060.json'))
    const { first } = await search('caseload')
    await waitFor(() => expect(first()).toHaveTextContent('Its figures could not be loaded.'))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    takeErrors()
  })
})

describe('choosing a result', () => {
  it.each([
    ['an indicator', 'CLA-01', '/', CHART],
    ['a measure of it', 'agency number', '/', '/indicator/agency-social-workers?measure=number'],
    ['a category of it', 'foster', '/', '/indicator/placement-type?category=foster'],
    ['a theme', 'workforce', CHART, '/theme/workforce'],
    ['a theme with a page of its own', 'inspection', CHART, '/inspection'],
    ['a page', 'sources', CHART, '/sources'],
    ['a word', 'percentage point', CHART, '/glossary'],
    ['a council on its overview', 'milton keyns', '/', `/?area=${MILTON_KEYNES}`],
    [
      'a council on the page one is on, as it is',
      'milton keyns',
      `${CHART}?measure=number&from=2020`,
      `${CHART}?area=${MILTON_KEYNES}&measure=number&from=2020`,
    ],
    ['a council from a page without', 'milton keyns', '/glossary', `/?area=${MILTON_KEYNES}`],
    ['a council from a wrong address', 'milton keyns', '/nowhere', `/?area=${MILTON_KEYNES}`],
    ['the home council', 'bucks', `${CHART}?area=${MILTON_KEYNES}`, CHART],
    [
      'an indicator, for the chosen council',
      'caseload',
      `/?area=${MILTON_KEYNES}`,
      `/indicator/social-worker-caseload?area=${MILTON_KEYNES}`,
    ],
  ])('opens %s', async (_, text, from, to) => {
    const { user } = await search(text, from)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toBe(to))
    await isGone()
  })

  it('opens once results have loaded, if Enter was pressed first', async () => {
    let answer = () => {}
    const asked = new Promise<void>((resolve) => {
      answer = resolve
    })
    const late = http.get('*/data/slices/find.json', async () => {
      await asked
    })
    server.use(late)
    const user = await page('/')
    await user.keyboard('/milton keyns{Enter}')
    expect(await screen.findByRole('combobox', { name: /^Find/ })).toHaveValue('milton keyns')
    expect(screen.queryByRole('option')).not.toBeInTheDocument()
    expect(address()).toBe('/')
    answer()
    await waitFor(() => expect(address()).toBe(`/?area=${MILTON_KEYNES}`))
    await isGone()
  })

  it('opens with a click too', async () => {
    const { user, list } = await search('care leavers')
    await user.click(list.getByRole('option', { name: /^Care leavers in suitable/ }))
    await waitFor(() => expect(address()).toBe('/indicator/care-leavers-in-suitable-accommodation'))
  })

  it('links to the exact entry in the glossary', async () => {
    const { user } = await search('percentage point')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Percentage point/))
    expect(await pageTitle()).toBe('What the words mean')
    expect(location.hash).toBe('#percentage-point')
  })
})
