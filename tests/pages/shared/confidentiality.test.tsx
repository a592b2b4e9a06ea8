import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { servedWithAudits } from '@mocks/audits/audits'
import { serving } from '@mocks/handlers'
import { server } from '@mocks/server'
import { renderApp } from '../../render'

const LABEL = 'Internal: not for publication.'

describe('figures of a release that is internal', () => {
  beforeAll(() => servedWithAudits())
  beforeEach(() => server.use(serving(servedWithAudits)))

  it('are marked under their chart, and the page says which release it is', async () => {
    renderApp('/indicator/audits-local')
    const [figure] = await screen.findAllByRole('figure', { name: /^In Buckinghamshire in April/ })
    if (!figure) throw new Error('no chart')
    expect(within(figure).getByText(LABEL)).toBeVisible()
    expect(screen.getByRole('complementary')).toHaveTextContent(
      /^Internal: not for publication\. This site holds figures that are not public, from Case file audits to .*records\. They are marked/,
    )
  })

  it('are marked in their table and in the list of releases', async () => {
    renderApp('/indicator/audits-local?view=table')
    const [table] = await screen.findAllByRole('table')
    const figure = table?.closest('figure')
    if (!figure) throw new Error('no table')
    expect(within(figure).getByText(LABEL)).toBeVisible()
  })

  it('are marked on a card of the overview and in the lists', async () => {
    renderApp('/attention')
    await screen.findByRole('table')
    expect(screen.getAllByText(LABEL).length).toBeGreaterThan(0)
  })

  it('leave the figures of other releases unmarked', async () => {
    renderApp('/indicator/children-looked-after')
    await screen.findAllByRole('figure')
    expect(screen.queryByText(LABEL)).toBeNull()
  })
})

it('are not mentioned on a site of public figures alone', async () => {
  renderApp('/indicator/children-looked-after')
  await screen.findAllByRole('figure')
  expect(screen.queryByRole('complementary')).toBeNull()
})
