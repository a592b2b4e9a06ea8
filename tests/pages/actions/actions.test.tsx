import { screen, waitFor, within } from '@testing-library/react'
import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MILTON_KEYNES } from '../../real-data'
import { address, pageTitle, renderApp } from '../../render'

const entries = () => screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)
const count = () => screen.getByText(/^(All|\d+ of) \d+ shown$/)
const state = (name: RegExp) =>
  within(screen.getByRole('list', { name: 'State' })).getByRole('link', { name })

describe('the actions', () => {
  it('begin with how many are done, and the period that the papers cover', async () => {
    renderApp('/actions')
    expect(await pageTitle()).toBe(
      '7 of the 11 actions asked for in 2023 were done by 7 September 2023',
    )
    expect(screen.getByText(/^Of the other 4, 1 was in progress/)).toHaveTextContent(
      'what was done since is not in it',
    )
    expect(count()).toHaveTextContent('All 11 shown')
  })

  it('are grouped by meeting with its age, each with its state, wording and duration', async () => {
    renderApp('/actions')
    await pageTitle()
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
      expect.stringMatching(/^Asked for on 23 March 2023 \d+ years.* ago$/),
      expect.stringMatching(/^Asked for on 15 June 2023 \d+ years.* ago$/),
    ])
    const [first] = screen.getAllByRole('listitem').filter((li) => li.className === 'action')
    expect(first).toHaveTextContent(
      /^12Detailed information.*Education StandardsDone“Circulated August 2023”August 2023, 4 to 5 months later$/,
    )
    expect(
      screen.getByText('Investigate transcription software for social workers').closest('li'),
    ).toHaveTextContent(/In progress“Focus groups.*”As of 7 September 2023$/)
    expect(await screen.findByText(/EHC: education, health and care/)).toBeVisible()
  })

  it('are filtered by state and topic in the address, and the remainder is counted', async () => {
    const { user } = renderApp('/actions')
    await pageTitle()
    await user.click(state(/^Done/))
    await waitFor(() => expect(address()).toBe('/actions?state=done'))
    expect(count()).toHaveTextContent('7 of 11 shown')
    expect(count()).toHaveAttribute('role', 'status')
    expect(state(/^Done/)).toHaveAttribute('aria-current', 'true')
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Topic' }),
      'Children’s Services Update',
    )
    await waitFor(() =>
      expect(address()).toBe('/actions?state=done&topic=childrens-services-update'),
    )
    expect(entries()).toEqual([
      'UN Committee observations on academic testing',
      'SEND co-production charter',
      'Deficit in the high needs block',
    ])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Topic' }), 'All of them')
    await user.click(state(/^All/))
    await waitFor(() => expect(address()).toBe('/actions'))
    expect(entries()).toHaveLength(11)
  })

  it('report when none matches and when a state does not exist', async () => {
    renderApp('/actions?state=in-progress&topic=education-standards')
    await pageTitle()
    expect(count()).toHaveTextContent('0 of 11 shown')
    renderApp('/actions?state=forgotten')
    expect(
      await screen.findByText('There is no state “forgotten”: all of them are shown.'),
    ).toBeVisible()
  })

  it('are labelled as Buckinghamshire’s when another council is chosen', async () => {
    renderApp(`/actions?area=${MILTON_KEYNES}`)
    await pageTitle()
    expect(
      screen.getByText(/^These are the actions of Buckinghamshire’s committee\. Those of Milton K/),
    ).toBeVisible()
  })
})

describe('the download of the actions', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('holds the actions shown, with their release and place', async () => {
    let saved: Blob | undefined
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => {
          saved = blob
          return '#'
        },
        revokeObjectURL: () => undefined,
      }),
    )
    const { user } = renderApp('/actions?state=awaiting-others')
    await pageTitle()
    await user.click(screen.getByRole('button', { name: 'Download (CSV)' }))
    expect(await screen.findByText('Saved as Actions_Buckinghamshire.csv')).toBeInTheDocument()
    const rows = parse<Record<string, string>>((await saved?.text()) ?? '', {
      bom: true,
      columns: true,
    })
    expect(rows).toEqual([
      expect.objectContaining({
        number: '17',
        meeting: '2023-06-15',
        state: 'awaiting others',
        printed: 'Awaiting government decision on agency rates',
        release: 'bucks-select-committee-2023-09-07',
        place: 'Actions 2023, number 17 (pack pages 3 to 16)',
      }),
    ])
  })
})
