import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@mocks/server'
import { address, findSentence, pageTitle, renderApp } from '../../render'
import { takeErrors } from '../../setup'
import {
  BUCKINGHAMSHIRE,
  catalogue,
  CITY_OF_LONDON,
  ENGLAND,
  KINGSTON,
  MILTON_KEYNES,
  SOUTH_EAST,
} from '../../real-data'

const panels = async () => {
  await screen.findAllByRole('figure')
  return screen.getAllByRole('figure')
}
const headings = () =>
  screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
const group = (name: string) => within(screen.getByRole('group', { name }))
const chips = (name: string) =>
  group(name)
    .getAllByRole('listitem')
    .map((item) => item.textContent)

const FOUR = [
  'Children looked after',
  'Children living with foster carers',
  'Agency social workers',
  'Children for each social worker',
]

/** Opens a menu of a panel and chooses one of its items. */
async function choose(
  user: ReturnType<typeof renderApp>['user'],
  panel: HTMLElement | null | undefined,
  menu: string | RegExp,
  choice: string,
) {
  const here = within(panel ?? document.body)
  await user.click(here.getByRole('button', { name: menu }))
  await user.click(here.getByRole('button', { name: choice }))
}

describe('the comparison', () => {
  it('opens with the council beside its region, England and its neighbours on four indicators', async () => {
    renderApp('/compare')
    expect(await pageTitle()).toBe(
      'Buckinghamshire beside the South East, England and its ten statistical neighbours',
    )
    const figures = await panels()
    expect(figures).toHaveLength(4)
    expect(headings()).toEqual([...FOUR, 'The latest figures'])
    expect(figures[0]).toHaveTextContent(
      /40 children in every 10,000 were looked after: the lowest of these three.*seven are higher/,
    )
    const link = screen.getByRole('link', { name: FOUR[1] ?? '' })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
      `/indicator/placement-type?area=${BUCKINGHAMSHIRE}&vs=${SOUTH_EAST},${ENGLAND},neighbours&category=foster`.replace(
        `area=${BUCKINGHAMSHIRE}&`,
        '',
      ),
    )
    expect(screen.getByText('Compare', { selector: 'nav a' })).toHaveAttribute(
      'aria-current',
      'page',
    )
  })

  it('has the latest figure of each area and neighbour in one table', async () => {
    renderApp('/compare')
    await panels()
    const row = within(screen.getByRole('table')).getByRole('row', { name: /^Buckinghamshire/ })
    expect(row).toHaveTextContent(/^Buckinghamshire40522 children57%297 of 52223\.2%7018\.1/)
    expect(screen.getByRole('row', { name: /^Hertfordshire/ })).toHaveTextContent('36')
    expect(screen.getAllByRole('columnheader').map((c) => c.textContent)[3]).toBe(
      'Agency social workers, %, 30 September 2025',
    )
  })

  it('is the same for everyone who opens its address', async () => {
    const query = `areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES}&indicators=children-looked-after:number,placement-type:percent:childrens-homes`
    renderApp(`/compare?from=2021&view=table&${query}`)
    expect(await pageTitle()).toBe('Buckinghamshire beside Milton Keynes')
    expect(await panels()).toHaveLength(2)
    expect(headings()).toEqual([
      'The latest figures',
      'Children looked after',
      'Children living in children’s homes and secure homes',
    ])
    const [latest, first] = screen.getAllByRole('table')
    expect(latest).toHaveTextContent(/Milton Keynes509/)
    expect(
      within(first ?? document.body)
        .getAllByRole('columnheader')
        .map((c) => c.textContent),
    ).toEqual(['Area', '2021', '2022', '2023', '2024', '2025'])
    expect(address()).toBe(`/compare?from=2021&view=table&${query}`)
  })

  it('says which axes are shared and which cannot be', async () => {
    const { user } = renderApp('/compare')
    await panels()
    await user.click(screen.getByRole('link', { name: 'Shared axes' }))
    expect(
      await screen.findByText(
        '“Children living with foster carers” and “Agency social workers” share one axis (%). “Children looked after” and “Children for each social worker” have other units and keep axes of their own.',
      ),
    ).toBeVisible()
    expect(address()).toBe('/compare?axes=shared')
  })

  it('says what is suppressed, and shows no zero for it', async () => {
    renderApp(`/compare?areas=${CITY_OF_LONDON},${ENGLAND}&area=${CITY_OF_LONDON}`)
    const [first] = await panels()
    expect(first).toHaveTextContent(
      'The figure for the City of London on 31 March 2025 is suppressed to protect people’s identity. The figure for England is 67.',
    )
    expect(screen.getByRole('row', { name: /^City of London/ })).toHaveTextContent(
      /^City of London\[c\]/,
    )
  })

  it('shows the return that Kingston files with Richmond, and says so', async () => {
    renderApp(`/compare?area=${KINGSTON}`)
    const figures = await panels()
    expect(figures[2]).toHaveTextContent(
      /In Kingston upon Thames and Richmond upon Thames on 30 September 2025, 14\.9%/,
    )
    expect(screen.getByRole('row', { name: /^Kingston upon Thames/ })).toHaveTextContent(
      '14.9%24; Kingston upon Thames / Richmond upon Thames',
    )
  })

  it('says what in the address does not exist', async () => {
    renderApp(
      `/compare?areas=${BUCKINGHAMSHIRE},atlantis&indicators=children-looked-after:weight,x&to=9`,
    )
    await panels()
    for (const notice of [
      'There is no area “atlantis”: it is left out of the comparison.',
      'There is no indicator “x”: it is left out of the comparison.',
      'There is no year “9”: the latest year is used.',
      'Children looked after has no measure “weight”: Rate per 10,000 children is shown.',
    ])
      expect(screen.getByText(notice)).toBeVisible()
  })

  it('shows figures as known on a day, and links to the latest', async () => {
    const { user } = renderApp('/compare?as-at=2023-09-07&indicators=children-looked-after')
    const [first] = await panels()
    expect(first).toHaveTextContent(/on 31 March 2022, 41 children/)
    await user.click(await screen.findByRole('link', { name: 'Show the latest figures' }))
    await waitFor(() => expect(address()).toBe('/compare?indicators=children-looked-after'))
  })

  it('fails in its own place when a file is missing', async () => {
    server.use(
      http.get('*/slices/overview/E92000001.json', () => new HttpResponse('', { status: 404 })),
    )
    renderApp('/compare')
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be shown')
    expect(await screen.findByText('File: slices/overview/E92000001.json')).toBeVisible()
    expect(screen.getByRole('group', { name: 'Areas' })).toBeVisible()
    takeErrors()
  })
})

describe('choosing what to compare', () => {
  it('adds and removes an area by keyboard, and keeps the focus nearby', async () => {
    const { user } = renderApp(`/compare?areas=${BUCKINGHAMSHIRE},${ENGLAND}`)
    await panels()
    screen.getByRole('button', { name: /Add an area/ }).focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('combobox', { name: 'Find a council by name' })).toHaveFocus()
    await user.keyboard('milton{Enter}')
    await waitFor(() =>
      expect(address()).toBe(`/compare?areas=${BUCKINGHAMSHIRE},${ENGLAND},${MILTON_KEYNES}`),
    )
    expect(screen.getByRole('button', { name: /Add an area/ })).toHaveFocus()
    await screen.findByRole('heading', {
      level: 1,
      name: 'Buckinghamshire beside England and Milton Keynes',
    })
    screen.getByRole('button', { name: 'Remove England' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(address()).toBe(`/compare?areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES}`),
    )
    expect(screen.getByRole('button', { name: 'Remove Milton Keynes' })).toHaveFocus()
  })

  it('offers the neighbours, the region and England first', async () => {
    const { user } = renderApp(`/compare?areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES}`)
    await panels()
    await user.click(screen.getByRole('button', { name: /Add an area/ }))
    const panel = group('Areas')
    expect(panel.getByRole('button', { name: 'England' })).toBeVisible()
    expect(panel.getByRole('button', { name: 'South East' })).toBeVisible()
    expect(panel.queryByRole('option', { name: 'Milton Keynes' })).not.toBeInTheDocument()
    expect(panel.getByRole('option', { name: 'London' })).toBeInTheDocument()
    await user.click(panel.getByRole('button', { name: 'Ten statistical neighbours' }))
    await waitFor(() => expect(address()).toMatch(/,neighbours$/))
    expect(await screen.findAllByText(/Of the ten statistical neighbours/)).toHaveLength(4)
  })

  it('allows at most six areas and four indicators', async () => {
    const six = [BUCKINGHAMSHIRE, SOUTH_EAST, ENGLAND, 'neighbours', MILTON_KEYNES, KINGSTON]
    const { user } = renderApp(`/compare?areas=${six.join(',')}`)
    await panels()
    await user.click(screen.getByRole('button', { name: /Add an area/ }))
    expect(screen.getByText(/^Six areas can be compared at most/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /Add an indicator/ }))
    expect(screen.getByText(/^Four indicators can be compared at most/)).toBeVisible()
  })

  it('changes the council, and the usual areas with it', async () => {
    const { user } = renderApp('/compare')
    await panels()
    await user.click(screen.getByRole('button', { name: /^Council:\s*Buckinghamshire/ }))
    await user.keyboard('kingston upon thames{Enter}')
    await waitFor(() => expect(address()).toBe(`/compare?area=${KINGSTON}`))
    await waitFor(() =>
      expect(chips('Areas').slice(1)).toEqual(['London', 'England', 'Ten statistical neighbours']),
    )
  })

  it('finds an indicator by code, grouped by theme, and adds it', async () => {
    const { user } = renderApp('/compare?indicators=children-looked-after')
    await panels()
    await user.click(screen.getByRole('button', { name: /Add an indicator/ }))
    const list = within(screen.getByRole('listbox', { name: 'Indicators' }))
    expect(list.getAllByRole('group').length).toBeGreaterThan(1)
    const local = catalogue.indicators.filter((i) => i.local === true)
    for (const { name } of local)
      expect(list.queryByRole('option', { name: new RegExp(`${name}$`) })).not.toBeInTheDocument()
    await user.keyboard('wfo-02{Enter}')
    await waitFor(() =>
      expect(address()).toBe('/compare?indicators=children-looked-after,agency-social-workers'),
    )
    expect(await screen.findByRole('heading', { name: 'Agency social workers' })).toBeVisible()
    await user.click(
      group('Indicators').getByRole('button', { name: 'Remove Children looked after' }),
    )
    await waitFor(() => expect(address()).toBe('/compare?indicators=agency-social-workers'))
    expect(group('Indicators').queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument()
  })

  it('changes the measure and the category of one panel', async () => {
    const { user } = renderApp('/compare?indicators=children-looked-after,placement-type')
    const [first, second] = await panels()
    await choose(user, first, /^Measure/, 'Number of children')
    await waitFor(() =>
      expect(address()).toBe('/compare?indicators=children-looked-after:number,placement-type'),
    )
    await choose(user, second, /^Show/, 'Children’s homes and secure homes')
    await waitFor(() =>
      expect(address()).toBe(
        '/compare?indicators=children-looked-after:number,placement-type:percent:childrens-homes',
      ),
    )
    expect(await findSentence(/522 children were looked after/)).toBeVisible()
  })

  it('narrows the years', async () => {
    const { user } = renderApp('/compare')
    await panels()
    await user.click(screen.getByRole('button', { name: /^Years/ }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'From' }), '2022')
    await waitFor(() => expect(address()).toBe('/compare?from=2022'))
  })
})

describe('one figure against another', () => {
  it('states the correlation over all authorities, and who is missing', async () => {
    const { user } = renderApp('/compare')
    await panels()
    await user.click(screen.getByRole('link', { name: 'One against another' }))
    const figure = await screen.findByRole('figure')
    expect(address()).toBe('/compare?scatter=children-looked-after,placement-type')
    expect(figure).toHaveTextContent(
      /Across 1\d\d councils .*\(Spearman’s rank correlation −?0\.\d\d\)/,
    )
    expect(figure).toHaveTextContent(/Buckinghamshire has 40 per 10,000 children and 57%/)
    expect(figure).toHaveTextContent(/authorit(y is|ies are) left out: /)
    expect(screen.queryByRole('heading', { name: 'The latest figures' })).not.toBeInTheDocument()
    await choose(user, screen.getByRole('main'), /^Up/, 'Agency social workers')
    await waitFor(() =>
      expect(address()).toBe('/compare?scatter=children-looked-after,agency-social-workers'),
    )
    expect(await screen.findByText(/^The dates differ: .* 6 months apart\.$/)).toBeVisible()
    await choose(user, screen.getByRole('main'), /^Up/, 'Children looked after')
    await waitFor(() =>
      expect(address()).toBe('/compare?scatter=agency-social-workers,children-looked-after'),
    )
  })

  it('says so where no authority has both, and offers only what exists', async () => {
    const { user } = renderApp(
      '/compare?indicators=children-looked-after,audit-gradings&scatter=children-looked-after,audit-gradings',
    )
    expect(
      await findSentence(/^No authority has both figures: “Children looked after” and/),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: /Add to report$/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: /Download$/ }))
    expect(await screen.findByRole('button', { name: 'Figures (CSV)' })).toBeVisible()
    for (const name of [/^Picture/, /PowerPoint/, /Word/, 'Copy table', 'Copy picture'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })

  it('has a table of all authorities', async () => {
    renderApp('/compare?view=table&scatter=children-looked-after,agency-social-workers')
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('row').length).toBeGreaterThan(150)
    expect(within(table).getByRole('row', { name: /^City of London/ })).toHaveTextContent(
      /\[c\].*7\.8%/,
    )
  })
})

describe('the link to the comparison', () => {
  it('is on an indicator’s page, with its measure and category', async () => {
    const { user } = renderApp('/indicator/placement-type?category=foster&measure=number')
    await user.click(await screen.findByRole('link', { name: 'Compare this with other councils' }))
    expect(address()).toBe('/compare?indicators=placement-type:number:foster')
    // The earlier page stays until all areas have loaded.
    await waitFor(async () => expect(await panels()).toHaveLength(1))
  })

  it('is not offered for figures from the council’s papers alone', async () => {
    renderApp('/indicator/audit-gradings')
    await pageTitle()
    expect(screen.queryByRole('link', { name: /Compare this/ })).not.toBeInTheDocument()
  })
})
