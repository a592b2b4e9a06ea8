import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { findSentence, pageTitle, renderApp } from '../../render'
import { catalogue, CITY_OF_LONDON, CUMBERLAND } from '../../real-data'

/** The list below a heading. */
async function listBelow(heading: string) {
  const title = await screen.findByRole('heading', { name: heading })
  const box = title.closest('section') ?? title.nextElementSibling
  if (!(box instanceof HTMLElement)) throw new Error(`nothing stands below ${heading}`)
  return within(box)
}

describe('the overview', () => {
  beforeEach(() => localStorage.clear())

  it('opens with a sentence on Buckinghamshire and the figures behind it', async () => {
    renderApp('/')
    expect(await pageTitle()).toBe('Fewer children live in foster care: 57%, down from 67% in 2022')
    expect(
      await findSentence(
        /On 31 March 2025, 522 children were looked after: 40 in every 10,000/,
        '.sub',
      ),
    ).toBeVisible()
    expect(document.title).toMatch(
      /^Fewer children live in foster care: .* \| Children’s services performance$/,
    )
  })

  it('shows first what is worse and getting worse', async () => {
    renderApp('/')
    const list = await listBelow('Look at this')
    const items = list.getAllByRole('listitem')
    expect(items).toHaveLength(3)
    expect(items[0]).toHaveTextContent(
      /Worse and getting worse.*Children living with foster carers.*57%10 points below England: about 52 children.*297 of 522/,
    )
    expect(
      within(items[0] ?? document.body).getByRole('link', { name: /^Children/ }),
    ).toHaveAttribute('href', '/indicator/placement-type?category=foster')
    expect(items[1]).toHaveTextContent(
      /New education, health and care plans in time.*32\.1%14\.3 points below England.*difference not tested/,
    )
  })

  it('shows what goes well, what is still behind, what is not judged, and one line for each theme', async () => {
    renderApp('/')
    expect((await listBelow('Going well')).getAllByRole('listitem')).toHaveLength(3)
    const behind = (await listBelow('Improving, still behind')).getAllByRole('listitem')
    expect(behind.map((item) => within(item).getByRole('heading').textContent)).toEqual([
      'Children whose teeth were checked by a dentist',
      'Social worker posts that are vacant',
      'Agency social workers',
    ])
    expect(behind[2]).toHaveTextContent(
      /23\.2%down 8\.1 points in a year; 10\.2 points above England$/,
    )
    expect(
      screen.getByRole('heading', { name: 'Not judged' }).nextElementSibling,
    ).toHaveTextContent(
      'Working days lost to sickness and Re-referrals within 12 months: the figure is in doubt. Why',
    )
    const lines = within(screen.getByRole('region', { name: 'Themes' })).getAllByRole('listitem')
    expect(lines.map((line) => within(line).getByRole('heading').textContent)).toEqual(
      catalogue.themes.map((theme) => theme.name),
    )
    expect(lines[0]).toHaveTextContent(
      /40 children in every 10,000 were looked after, 31 March 2025 ?Lower than elsewhere$/,
    )
  })

  it('gives the date since when a worry has been known, from the day that the reader chooses', async () => {
    renderApp('/')
    const list = await listBelow('Look at this')
    const tags = () =>
      list.getAllByRole('listitem').map((item) => item.querySelector('.new')?.textContent)
    await waitFor(() =>
      expect(tags()).toEqual([
        'Worse since 2023 then 67%, now 57%',
        'Counted anew since 2023 now 32.1%',
        'Known in 2023 then 42%, now 39%',
      ]),
    )
    const day = await list.findByLabelText('Since the meeting on')
    fireEvent.change(day, { target: { value: '2026-06-01' } })
    await waitFor(() => expect(tags()[0]).toBe('Known in 2026 no newer figure than 57%'))
  })

  it('says of a day with few figures that it cannot tell', async () => {
    renderApp('/?as-at=2023-09-07')
    await pageTitle()
    expect(screen.getAllByText('Too little was held on 7 September 2023 to say.')).toHaveLength(2)
    expect(screen.queryByText(/No headline figure is worse/)).toBeNull()
  })

  it('links the figures of its sentences to their records, and no difference', async () => {
    renderApp('/')
    const opening = within(await findSentence(/^On 31 March 2025, 522/, '.sub'))
    expect(await opening.findByRole('link', { name: '522' })).toHaveAttribute(
      'href',
      '/?figure=children-looked-after~E06000060~2025~number~total',
    )
    const links = (words: RegExp, of: string) =>
      findSentence(words, of).then((found) =>
        within(found)
          .queryAllByRole('link')
          .map((link) => link.textContent),
      )
    expect(await links(/; 297 of 522/, '.age')).toEqual(['297', '522'])
    expect(await links(/^10 points below England/, '.gap')).toEqual([])
    expect(await links(/^40 children in every/, '.theme-lines p')).toEqual(['40'])
  })

  it('says what a theme without a headline contains', async () => {
    renderApp('/')
    await pageTitle()
    const cards = within(screen.getByRole('region', { name: 'Themes' })).getAllByRole('listitem')
    const inspection = catalogue.themes.find(({ id }) => id === 'inspection')
    const card = cards.find((c) => within(c).queryByRole('link', { name: 'Inspection' }))
    expect(card).toHaveTextContent(inspection?.summary ?? 'no such theme')
  })

  it('links a card to exactly what it shows', async () => {
    renderApp('/')
    const list = await listBelow('Look at this')
    expect(list.getByRole('link', { name: 'Children living with foster carers' })).toHaveAttribute(
      'href',
      '/indicator/placement-type?category=foster',
    )
  })

  it.each([CITY_OF_LONDON, CUMBERLAND])(
    'works for %s, which has no papers of its own',
    async (area) => {
      renderApp(`/?area=${area}`)
      await pageTitle()
      expect(
        (
          await screen.findAllByText(
            /No figures of this kind are published for .* They come from a council’s own papers/,
          )
        )[0],
      ).toBeVisible()
      expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    },
  )

  it('says that a theme’s figures are suppressed, not that there are none', async () => {
    renderApp(`/?area=${CITY_OF_LONDON}`)
    await pageTitle()
    const theme = (await screen.findByRole('heading', { name: 'Health' })).parentElement
    expect(theme).toHaveTextContent(
      /The latest headline figures for the City of London are suppressed or not published\.$/,
    )
  })
})
