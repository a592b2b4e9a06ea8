import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartsIn, EMPTY_REPORT, withItems } from '@/model/report/report'
import { reportFragment } from '@/pages/report-list/report-link'
import { address, renderApp } from '../../render'

const title = () => screen.getByRole('heading', { level: 1 }).textContent
const code = () => document.querySelector('.screen-code')?.textContent
/** The meeting with its first chart drawn. */
async function opened(hash: string) {
  const { user } = renderApp(`/meeting${hash}`)
  await waitFor(() => expect(document.querySelector('.screen-chart')).not.toBeNull())
  return user
}

describe('the screen of a meeting', () => {
  it('shows a chart with its item, place and code, its figure and its source', async () => {
    await opened('#7 Homes: PLA-01, CLA-01')
    expect(title()).toMatch(/^Fewer children live in foster care: 57%/)
    expect(screen.getByText('Item 7 Homes')).toBeVisible()
    expect(screen.getByText('1 of 2')).toBeVisible()
    const aside = within(screen.getByRole('complementary', { name: 'In short' }))
    expect(aside.getByText('57%')).toBeVisible()
    expect(aside.getByText('South East')).toBeVisible()
    expect(
      screen.getByText(/^Where children live, 31 March each year.*Source: Department/),
    ).toBeVisible()
  })

  it('says beside the chart what the service says about the figure, who says so and when', async () => {
    await opened('#PLA-01')
    const said = within(screen.getByRole('complementary', { name: 'In short' }))
    expect(said.getByText('The service says about the figure for 31 March 2023')).toBeVisible()
    expect(
      said.getByText(/^“Since October 2021, .* Buckinghamshire Council foster carer\.”$/),
    ).toBeVisible()
    expect(said.getByText('Officers’ report to the committee, 7 September 2023.')).toBeVisible()
  })

  it('sets a long title smaller as soon as only the width of the window is too little for it', async () => {
    const [width, height] = [innerWidth, innerHeight]
    const resize = (next: number) => {
      Object.assign(globalThis, { innerWidth: next, innerHeight: 1080 })
      act(() => void dispatchEvent(new Event('resize')))
    }
    try {
      resize(2600)
      renderApp('/meeting#PLA-01')
      const heading = await screen.findByRole('heading', { level: 1, name: /^Fewer children live/ })
      expect(heading).not.toHaveClass('is-small')
      resize(1920)
      expect(heading).toHaveClass('is-small')
      resize(2600)
      expect(heading).not.toHaveClass('is-small')
    } finally {
      Object.assign(globalThis, { innerWidth: width, innerHeight: height })
    }
  })

  it('obeys keys: next, a number, a code, table, questions, and back', async () => {
    const user = await opened('#PLA-01,CLA-01,INS-01')
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(code()).toBe('CLA-01'))
    await user.keyboard('3{Enter}')
    await waitFor(() => expect(code()).toBe('INS-01'))
    await user.keyboard('{ArrowLeft}t')
    await screen.findByRole('table')
    await user.keyboard('q')
    expect(await screen.findByRole('region', { name: 'Questions to ask' })).toBeVisible()
    await user.keyboard('{Escape}wfo2{Enter}')
    await waitFor(() => expect(code()).toBe('WFO-02'))
    expect(screen.getByText('Not on the agenda')).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(code()).toBe('CLA-01'))
  })

  it('says which codes there are, and stays, when one does not exist', async () => {
    const user = await opened('#PLA-01')
    await user.keyboard('pla99{Enter}')
    expect(await screen.findByText(/^There is no figure PLA99: those of PLA are/)).toBeVisible()
    expect(code()).toBe('PLA-01')
  })

  it('compares with a council that is typed, and takes it away again', async () => {
    const user = await opened('#CLA-01')
    await user.keyboard('c')
    await user.type(await screen.findByLabelText('Compare with which council?'), 'milton k{Enter}')
    const aside = () => within(screen.getByRole('complementary', { name: 'In short' }))
    await waitFor(() => expect(aside().getByText('Milton Keynes')).toBeVisible())
    await user.keyboard('{Backspace}')
    await waitFor(() => expect(aside().queryByText('Milton Keynes')).toBeNull())
  })

  it('opens a code that begins with C, the key of comparing', async () => {
    const user = await opened('#PLA-01')
    await user.keyboard('c')
    await user.type(await screen.findByLabelText('Compare with which council?'), 'la1{Enter}')
    await waitFor(() => expect(code()).toBe('CLA-01'))
  })

  it('has a button for each key, and letters can be switched off', async () => {
    const user = await opened('#PLA-01,CLA-01')
    await user.click(screen.getByRole('button', { name: 'Keys' }))
    await user.click(await screen.findByRole('checkbox', { name: /^Letters, digits/ }))
    await user.keyboard('t')
    await user.click(
      within(screen.getByRole('region', { name: 'Keys' })).getByRole('button', { name: 'Close' }),
    )
    expect(screen.queryByRole('table')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Table' }))
    expect(await screen.findByRole('table')).toBeVisible()
    localStorage.clear()
  })

  it('is pinned to its day, says so where there is more, and shows that by a key', async () => {
    const report = withItems({ ...EMPTY_REPORT, asAt: '2023-01-31' }, [
      { kind: 'chart', address: '/indicator/children-looked-after', title: 'Children' },
    ])
    const user = await opened(reportFragment(report))
    expect(screen.getByText(/As known on 31 January 2023\./)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Latest figures' }))
    await waitFor(() => expect(screen.queryByText(/As known on/)).toBeNull())
  })
})

describe('a meeting that cannot be opened whole', () => {
  const report = withItems(EMPTY_REPORT, [
    { kind: 'chart', address: '/indicator/children-looked-after', title: 'Children' },
    { kind: 'chart', address: '/indicator/none-such', title: 'Gone' },
  ])

  it('says which chart is no more, in its place', async () => {
    const user = await opened(reportFragment(report))
    await user.keyboard('{ArrowRight}')
    expect(await screen.findByText(/There is no indicator “none-such” any more/)).toBeVisible()
    expect(chartsIn(report)).toHaveLength(2)
  })

  it.each([
    ['#pack=AAAA', /Nothing in this link can be read/],
    ['#/indicator/none-such', /There is no chart at “\/indicator\/none-such” here/],
    ['#XYZ-01', /There is no figure XYZ-01|There is no figure “XYZ-01”/],
  ])('says so for %s, and offers ready lists', async (hash, words) => {
    renderApp(`/meeting${hash}`)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(await screen.findByRole('link', { name: /^Placement sufficiency/ })).toBeVisible()
  })
})

describe('ways into a meeting', () => {
  it('are codes as they stand in a paper', async () => {
    const { user } = renderApp('/meeting')
    await user.type(await screen.findByLabelText(/^Items and codes/), '5: PLA-99')
    await user.click(screen.getByRole('button', { name: 'Present these' }))
    expect(await screen.findByText(/^There is no figure PLA-99/)).toBeVisible()
    await user.clear(screen.getByLabelText(/^Items and codes/))
    await user.type(screen.getByLabelText(/^Items and codes/), '5 Homes: PLA-01; 6: CLA-01')
    await user.click(screen.getByRole('button', { name: 'Present these' }))
    expect(await screen.findByText('Item 5 Homes')).toBeVisible()
    // The figures stay those of the day on which the link was made.
    expect(decodeURIComponent(location.hash)).toMatch(/; as known on \d{4}-\d\d-\d\d$/)
  })

  it('are every chart, as it is shown', async () => {
    const { user } = renderApp('/indicator/placement-type?chart=trend&category=foster')
    const [first] = await screen.findAllByRole('link', { name: /^Where children live.*Present$/ })
    if (!first) throw new Error('no way in')
    await user.click(first)
    await waitFor(() => expect(code()).toBe('PLA-01'))
    expect(address()).toBe('/meeting')
    expect(await screen.findByText(/%, living in foster care\. |, foster care\. /i)).toBeVisible()
    expect(decodeURIComponent(location.hash)).toMatch(
      /^#\/indicator\/placement-type\?category=foster.*&as-at=\d{4}-\d\d-\d\d$/,
    )
    expect(screen.getByText(/As known on \d+ \w+ \d{4}/)).toBeVisible()
  })
})
