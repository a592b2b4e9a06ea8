import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { servedWithAudits } from '@mocks/audits/audits'
import { serving } from '@mocks/handlers'
import { server } from '@mocks/server'
import { address, findSentence, pageTitle, renderApp } from '../../render'

const PAGE = '/indicator/audits-local'

beforeAll(() => servedWithAudits())
beforeEach(() => server.use(serving(servedWithAudits)))

/** The chart under a heading. */
const under = async (name: string) => {
  const heading = await screen.findByRole('heading', { name })
  const section = heading.closest('section')
  if (!section) throw new Error(`${name} has no section`)
  return within(section)
}
const pictureText = (figure: HTMLElement) =>
  [...figure.querySelectorAll('svg text')].map((text) => text.textContent)

/** Makes one of the choices under Options. */
async function choose(user: ReturnType<typeof renderApp>['user'], group: string, choice: string) {
  await user.click(await screen.findByRole('button', { name: 'Options' }))
  const choices = within(screen.getByRole('region', { name: group }))
  await user.click(choices.getByRole('link', { name: choice }))
}

describe('a council’s own audits', () => {
  it('are shown by quarter, with the number audited in each', async () => {
    renderApp(PAGE)
    expect(await pageTitle()).toBe('Did not meet good: 21% (18 of 84), small numbers')
    const [figure] = await screen.findAllByRole('figure', { name: /^In Buckinghamshire in April/ })
    expect(figure).toHaveAccessibleName(
      'In Buckinghamshire in April to June 2024, 21% of case file audits were graded ‘did not meet good’ (18 of 84); 70% graded ‘met good’ (59 of 84). The numbers are too small to show a trend: one audit is 1.2 percentage points.',
    )
    const texts = figure ? pictureText(figure) : []
    expect(texts).toEqual(expect.arrayContaining(['84 audits', 'Q1 2023-24']))
  })

  it('are shown by service area in the latest quarter, each with the number', async () => {
    renderApp(PAGE)
    const services = await under('Which service areas stand out?')
    expect(
      services.getByRole('figure', {
        name: /most often in Assessment \(33%, 7 of 21\) and least often in Children in care \(9%, 2 of 22\)\. 1 of 4 has fewer than 20/,
      }),
    ).toBeVisible()
    expect(pictureText(services.getByRole('figure'))).toEqual(
      expect.arrayContaining(['Assessment', '21 audits', 'Family support', '17 audits']),
    )
    expect((await under('Which teams stand out?')).getByText(/8 of 8 have fewer/)).toBeVisible()
  })

  it('are shown by first and moderated grade, with a sentence', async () => {
    renderApp(PAGE)
    const moderation = await under('How often does a second reader change the grade?')
    expect(
      moderation.getByText(
        'In Buckinghamshire in April to June 2024, of 20 audits moderated, 2 were graded lower and 1 higher than by the first auditor; 17 kept their grade.',
      ),
    ).toBeVisible()
    const row = moderation.getByRole('row', { name: /^Met good 1/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((c) => c.textContent),
    ).toEqual(['1↑ higher', '13kept', '2↓ lower', '16'])
  })

  it('are shown for one service area over the quarters', async () => {
    const { user } = renderApp(`${PAGE}?by=service-area`)
    await pageTitle()
    await choose(user, 'Show', 'Assessment')
    expect(address()).toBe(`${PAGE}?by=service-area&category=service-assessment`)
    expect(await pageTitle()).toBe('Assessment, met good: 67% (14 of 21), small numbers')
  })

  it('change the measure where the moderation table has only counts, and back', async () => {
    const { user } = renderApp(PAGE)
    await pageTitle()
    await choose(user, 'Split by', 'First grade')
    expect(address()).toBe(`${PAGE}?by=first-grade`)
    expect(await pageTitle()).toBe('3 of 20 moderated audits were given another grade')
    await choose(user, 'Measure', '%')
    expect(address()).toBe(PAGE)
    expect(await pageTitle()).toMatch(/^Did not meet good: 21%/)
  })

  it('have their moderation on the page of the theme too', async () => {
    renderApp('/theme/quality?layout=long')
    const audits = await under('How often does a second reader change the grade?')
    expect(audits.getByRole('table')).toBeVisible()
  })

  it('are absent for another council', async () => {
    renderApp(`${PAGE}?area=E06000042`)
    await pageTitle()
    expect(screen.queryByRole('heading', { name: 'Which service areas stand out?' })).toBeNull()
  })
})

describe('the audit programme', () => {
  it('shows the duration of each phase of the cycle, under the months', async () => {
    renderApp('/indicator/audit-programme')
    const words = /phase 6, learning and development, takes 25 working days/
    await under('How long does each phase take?')
    expect(await findSentence(words)).toBeVisible()
  })
})
