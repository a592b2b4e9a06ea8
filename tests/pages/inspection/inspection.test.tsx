import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PAGES } from '@/app/page-list'
import { InspectionSchema } from '@/model/schema/inspection'
import { dataFiles, catalogue, CITY_OF_LONDON, MILTON_KEYNES } from '../../real-data'
import { findSentence, pageTitle, plainText, renderApp } from '../../render'

const records = InspectionSchema.parse(JSON.parse((await dataFiles()).get('inspection.json') ?? ''))

/** The section below a heading. */
async function below(heading: string | RegExp) {
  const title = await screen.findByRole('heading', { level: 2, name: heading })
  const section = title.parentElement
  if (!section) throw new Error(`nothing stands below ${String(heading)}`)
  return within(section)
}

describe('the judgement on Buckinghamshire', () => {
  it('comes first, with the change and the earlier one', async () => {
    renderApp('/inspection')
    expect(await pageTitle()).toBe('Ofsted: ‘Requires improvement to be good’ in 2025, as in 2021')
    expect(
      screen.getByText(
        /the judgement is better for children in care .* Before that, the judgement was ‘Inadequate’ in August 2014 and November 2017\.$/,
      ),
    ).toBeVisible()
  })

  it('is on a timeline of every event, dated as precisely as it is known', async () => {
    renderApp('/inspection')
    const timeline = await below('Inspections and visits since August 2014')
    expect(timeline.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
      'Inadequate',
      'Inadequate',
      'Requires improvement to be good',
      'Requires improvement to be good',
    ])
    expect(timeline.getAllByRole('listitem')).toHaveLength(records.events.length)
    expect(timeline.getByText('July 2018')).toBeVisible()
    expect(timeline.getByText('11 March 2022').parentElement).toHaveTextContent(
      /\(SEND\): Written statement of action required$/,
    )
  })

  it('has a table of the latest and earlier judgements, and says what improved', async () => {
    renderApp('/inspection')
    const table = (await below(/^What has Ofsted judged\?/)).getByRole('table')
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(rows[0]).toBe('What was judged27 January 20256 December 2021')
    expect(rows[4]).toBe('Children in careGoodBetterRequires improvement to be good')
    expect(rows[5]).toBe('Care leaversRequires improvement to be goodNot judged on its own')
  })

  it('lists the requests, each with the relevant indicators or a note that there are none', async () => {
    renderApp('/inspection')
    const section = await below('What Ofsted asked for, and what the figures say')
    const titles = (await section.findAllByRole('heading', { level: 3 })).map((h) => h.textContent)
    expect(titles).toEqual(records.recommendations.map(({ number, text }) => `${number} ${text}`))
    const lines = records.recommendations.flatMap(({ evidence, unanswered }) => [
      ...evidence.map(({ tells }) => tells),
      ...(unanswered === undefined ? [] : [unanswered]),
    ])
    expect(lines.length).toBeGreaterThan(15)
    const shown = [...document.querySelectorAll('.evidence-card > p, .unanswered')].map(plainText)
    expect(lines.filter((line) => !shown.includes(line))).toEqual([])
    expect(section.getAllByRole('link', { name: 'Social workers leaving' })[0]).toHaveAttribute(
      'href',
      '/indicator/social-worker-turnover',
    )
    expect(section.getByRole('link', { name: /^Referrals/ })).toHaveAttribute(
      'href',
      '/indicator/referrals?measure=not-in-need-percent',
    )
    const left = /10\.0% of social workers had left.*since 2021/
    const sentence = await findSentence(left, '.evidence-card > p')
    expect(await within(sentence).findByText('10.0%', { selector: 'a' })).toHaveAttribute(
      'href',
      '/inspection?figure=social-worker-turnover~E06000060~2025~percent~total',
    )
  })

  it('shows no change where a caution says that the figures cannot be compared', async () => {
    renderApp('/inspection')
    const section = await below('What Ofsted asked for, and what the figures say')
    const card = (await section.findByRole('link', { name: 'Re-referrals' })).closest('li')
    expect(card).toHaveTextContent(
      /Caution: What counts as a referral may have changed, 2024 and 2025/,
    )
    expect(card).not.toHaveTextContent('the last figure before')
  })

  it('lists the subjects of the written statement, the complaints and the sources', async () => {
    renderApp('/inspection')
    const statement = await below('What the written statement of action must deal with')
    expect(await statement.findAllByRole('heading', { level: 3 })).toHaveLength(3)
    expect(
      statement.getByRole('heading', { name: /attention deficit hyperactivity disorder/ }),
    ).toBeVisible()
    expect(
      (await below(/^How many complaints/)).getByText(
        (_, element) =>
          element?.matches('p') === true &&
          /79 complaints.*In 2022, 64 complaints/.test(plainText(element)),
      ),
    ).toBeVisible()
    const sources = await below('Where these records come from')
    expect(sources.getAllByRole('term').length).toBeGreaterThan(records.events.length)
    expect(sources.getByText(/Sections 1\.3 and 2\.5 to 2\.7/)).toHaveTextContent(
      /Fieldwork from 29 November 2021 to 17 December 2021\. Published 11 February 2022\./,
    )
  })
})

describe('the region', () => {
  it('is a table by name with the council’s row emphasised, and counts beside England’s', async () => {
    renderApp('/inspection')
    const section = await below('How authorities in the South East are judged')
    expect(
      section.getByText(
        /^Of the 19 authorities in the South East, 4 were judged ‘Outstanding’.* Of the 153 in England, 36 were/,
      ),
    ).toBeVisible()
    const rows = within(section.getByRole('table', { name: /by name/ })).getAllByRole('row')
    const names = rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)
    expect(names).toHaveLength(19)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(rows.filter((row) => row.className === 'is-own')).toEqual([rows[3]])
    expect(rows[3]).toHaveTextContent(/^BuckinghamshireRequires improvement.*27 January 2025$/)
  })
})

describe('another council', () => {
  it('has its own judgements and region, with a note on whose papers are held', async () => {
    renderApp(`/inspection?area=${MILTON_KEYNES}`)
    expect(await pageTitle()).toBe('Ofsted: ‘Good’ in October 2024, better than in 2021')
    const note = await below('What was asked of Milton Keynes')
    expect(note.getByText(/in a council’s own papers/)).toHaveTextContent(
      'Only Buckinghamshire’s are held here.',
    )
    expect(note.getByRole('link', { name: 'Buckinghamshire’s' })).toHaveAttribute(
      'href',
      '/inspection',
    )
    expect((await below('Inspections since October 2021')).getAllByRole('listitem')).toHaveLength(2)
    expect(screen.queryByText(/Section 2\.12/)).not.toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: /complaints/ })).not.toBeInTheDocument()
  })

  it('has its own region', async () => {
    renderApp(`/inspection?area=${CITY_OF_LONDON}`)
    expect(await pageTitle()).toMatch(/^Ofsted: ‘Outstanding’ in September/)
    const section = await below('How authorities in London are judged')
    expect(section.getByText(/^Of the 33 authorities in London/)).toBeVisible()
  })
})

describe('the page as known on a date', () => {
  it('leaves out everything published later', async () => {
    renderApp('/inspection?as-at=2022-03-31')
    expect(await pageTitle()).toBe('Ofsted: ‘Requires improvement to be good’ in December 2021')
    expect(screen.queryByText('27 January 2025')).not.toBeInTheDocument()
    expect(
      screen.queryByRole('heading', { name: /written statement of action must/ }),
    ).not.toBeInTheDocument()
  })
})

describe('a theme with a page of its own', () => {
  it.each(catalogue.themes.flatMap(({ page }) => (page === undefined ? [] : [[page]])))(
    'names a page that there is: %s',
    (page) => {
      expect(PAGES.map(({ path }) => path)).toContain(page)
    },
  )

  it('is linked from the header, and links to its figures and back', async () => {
    renderApp('/inspection')
    await pageTitle()
    const themes = within(screen.getByRole('navigation', { name: 'Pages' }))
    const link = themes.getByRole('link', { name: 'Inspection' })
    expect(link).toHaveAttribute('href', '/inspection')
    expect(link).toHaveAttribute('aria-current', 'page')
    expect(await screen.findByRole('link', { name: 'The figures on inspection' })).toHaveAttribute(
      'href',
      '/theme/inspection',
    )
  })

  it('is linked from its theme', async () => {
    renderApp('/theme/inspection')
    expect(await screen.findByRole('link', { name: 'Full inspection page' })).toHaveAttribute(
      'href',
      '/inspection',
    )
  })
})
