import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findSentence, pageTitle, renderApp } from '../../render'
import { catalogue, CITY_OF_LONDON, CUMBERLAND } from '../../real-data'

/** The list below a heading. */
async function listBelow(heading: string) {
  const title = await screen.findByRole('heading', { name: heading })
  const box = title.parentElement
  if (!box) throw new Error(`nothing stands below ${heading}`)
  return within(box)
}

describe('the overview', () => {
  it('opens with a sentence on Buckinghamshire and the figures behind it', async () => {
    renderApp('/')
    expect(await pageTitle()).toMatch(
      /^Buckinghamshire looks after fewer children than the South East/,
    )
    expect(
      await findSentence(
        /On 31 March 2025, 522 children were looked after: 40 in every 10,000/,
        '.sub',
      ),
    ).toBeVisible()
    expect(document.title).toMatch(
      /^Buckinghamshire looks after fewer .* \| Children’s services performance$/,
    )
  })

  it('shows first what is worse and getting worse', async () => {
    renderApp('/')
    const list = await listBelow('Look at this')
    const items = list.getAllByRole('listitem')
    expect(items).toHaveLength(3)
    expect(items[0]).toHaveTextContent(
      /Worse and getting worse.*Children living with foster carers.*57% down 10 points since 2022.*10 points below England: about 52 children.*297 of 522/,
    )
    expect(
      within(items[0] ?? document.body).getByRole('link', { name: /^Children/ }),
    ).toHaveAttribute('href', '/indicator/placement-type?category=foster')
    expect(items[2]).toHaveTextContent(/Children for each social worker.*difference not tested/)
  })

  it('shows what is going well, and one card per theme with its sentence', async () => {
    renderApp('/')
    expect((await listBelow('Going well')).getAllByRole('listitem')).toHaveLength(3)
    const cards = within(screen.getByRole('region', { name: 'Themes' })).getAllByRole('article')
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual(
      catalogue.themes.map((theme) => theme.name),
    )
    expect(cards[0]).toHaveTextContent(
      /522 children looked after, 31 March 2025.*\d+ years?( \d+ months?)? old$/,
    )
  })

  it('links the figures in its sentences to their records, but not differences', async () => {
    renderApp('/')
    const opening = within(await findSentence(/^On 31 March 2025, 522/, '.sub'))
    expect(await opening.findByRole('link', { name: '67%' })).toHaveAttribute(
      'href',
      '/?figure=placement-type~E06000060~2022~percent~foster',
    )
    const links = (words: RegExp, of: string) =>
      findSentence(words, of).then((found) =>
        within(found)
          .queryAllByRole('link')
          .map((link) => link.textContent),
      )
    expect(await links(/; 297 of 522/, '.age')).toEqual(['297', '522'])
    expect(await links(/^10 points below England/, '.gap')).toEqual([])
    expect(await links(/^40 children in every/, '.cards p')).toEqual(['40'])
  })

  it('says what a theme without a headline contains', async () => {
    renderApp('/')
    const cards = await screen.findAllByRole('article')
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
    const theme = (await screen.findByRole('heading', { name: 'Health of children looked after' }))
      .parentElement
    expect(theme).toHaveTextContent(
      /The latest headline figures for City of London are suppressed or not published\.$/,
    )
  })
})
