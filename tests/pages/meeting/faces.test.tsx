import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chartsIn, EMPTY_REPORT, withItems } from '@/model/report/report'
import { readReport, reportInShort } from '@/model/report/report-text'
import { reportFragment } from '@/pages/report-list/report-link'
import { renderApp } from '../../render'

afterEach(() => localStorage.clear())

const report = withItems({ ...EMPTY_REPORT, title: 'Select Committee' }, [
  { kind: 'heading', text: '7 Homes (15 minutes)' },
  {
    kind: 'chart',
    address: '/indicator/placement-type',
    title: 'Where children live',
    note: 'The share in children’s homes rose too.',
    questions: ['What would more foster places cost?'],
  },
  { kind: 'chart', address: '/indicator/children-looked-after', title: 'Children looked after' },
])
const pack = reportFragment(report).slice(1)

describe('the window of whoever presents', () => {
  const opened = async () => {
    const { user } = renderApp(`/meeting#presenter&${pack}`)
    await screen.findByRole('heading', { level: 2, name: /^Fewer children live in foster care/ })
    return user
  }

  it('shows the agenda, the chart, what comes next, what to say and what may be asked', async () => {
    const user = await opened()
    expect(screen.getByText('The share in children’s homes rose too.')).toBeVisible()
    expect(screen.getByText('What would more foster places cost?')).toBeVisible()
    expect(screen.getByRole('timer')).toHaveTextContent('of 15 minutes for item 7')
    const next = await within(screen.getByRole('region', { name: 'On the screen' })).findByText(
      /^Children in care: 40/,
    )
    expect(next).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText('the end of the meeting')).toBeVisible()
  })

  it('shows all that the service says about the figure, and where it is printed', async () => {
    const user = await opened()
    const said = within(screen.getByRole('region', { name: 'The service says' }))
    expect(said.getByText('About the figure for 31 March 2023')).toBeVisible()
    expect(
      said.getByText(/^“Since October 2021, .* Buckinghamshire Council foster carer\.”$/),
    ).toBeVisible()
    expect(
      said.getByText(
        /^Officers’ report to the committee, 7 September 2023 \(.+: Placement Sufficiency/,
      ),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await screen.findByText('the end of the meeting')
    expect(screen.queryByRole('region', { name: 'The service says' })).toBeNull()
  })

  it('moves every other window of the same meeting, and moves with it', async () => {
    await opened()
    const other = new BroadcastChannel(`meeting #${pack}`)
    const told = new Promise<unknown>((done) => {
      other.addEventListener('message', ({ data }: MessageEvent<unknown>) => done(data))
    })
    // A channel goes to no other origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    other.postMessage('where')
    const walk = await told
    expect(walk).toMatchObject({ step: 0, isBlank: false })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    other.postMessage({ ...(walk as object), step: 1 })
    expect(await screen.findByText('the end of the meeting')).toBeVisible()
    other.close()
  })

  it('says that the room sees a chart only while a screen is open', async () => {
    await opened()
    expect(screen.getByText('Ready for the screen')).toBeVisible()
    const room = new BroadcastChannel(`meeting #${pack}`)
    // A channel goes to no other origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    const say = (said: string) => room.postMessage(said)
    say('screen')
    expect(await screen.findByText('On the screen now')).toBeVisible()
    expect(screen.queryByText('The screen is not open yet.')).toBeNull()
    say('gone')
    expect(await screen.findByText('Ready for the screen')).toBeVisible()
    room.close()
  })

  it('takes an action away, with the next number, and takes it back', async () => {
    const user = await opened()
    await user.type(await screen.findByLabelText('Take away an action'), 'Report back')
    await user.click(screen.getByRole('button', { name: 'Note it' }))
    const noted = await screen.findByRole('list', { name: 'Actions noted' })
    await waitFor(() => expect(noted).toHaveTextContent(/^\d+ Report back PLA-01 Where children/))
    expect(localStorage.getItem('meeting-actions')).toContain('Report back')
    await user.click(within(noted).getByRole('button', { name: /^Report back:\s*Remove$/ }))
    await waitFor(() => expect(noted).toBeEmptyDOMElement())
  })

  it('ticks what was asked, and saves it with the actions as minutes', async () => {
    const saved: string[] = []
    const click = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function download(this: HTMLAnchorElement) {
        saved.push(this.download)
      })
    const blobs: Blob[] = []
    URL.createObjectURL = (blob) => `blob:${blob instanceof Blob ? blobs.push(blob) : ''}`
    URL.revokeObjectURL = () => undefined
    const user = await opened()
    await user.click(await screen.findByRole('button', { name: 'Minutes (text)' }))
    expect(screen.getByText('Nothing has been shown or noted yet.')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'What would more foster places cost?' }))
    await user.type(screen.getByLabelText('Take away an action'), 'Report back')
    await user.click(screen.getByRole('button', { name: 'Note it' }))
    await user.click(screen.getByRole('button', { name: 'Minutes (text)' }))
    await screen.findByText(/^Saved as Minutes-Select-Committee_\d{4}-\d\d-\d\d\.txt$/)
    const text = await blobs[0]?.text()
    expect(text).toMatch(/^Minutes: Select Committee\n/)
    expect(text).toMatch(
      /\d\d:\d\d  PLA-01 Where children live  What would more foster places cost\?/,
    )
    expect(text).toMatch(/\n\d+  PLA-01 Where children live  Report back$/)
    await user.click(screen.getByRole('button', { name: 'Minutes (Word)' }))
    await waitFor(() => expect(saved.at(-1)).toMatch(/\.docx$/))
    expect(click).toHaveBeenCalledTimes(2)
    click.mockRestore()
  })

  it('says so where the browser cannot connect two windows', async () => {
    const { BroadcastChannel: before } = globalThis
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    try {
      await opened()
      expect(screen.getByText(/^This browser cannot connect two windows/)).toBeVisible()
    } finally {
      globalThis.BroadcastChannel = before
    }
  })
})

describe('the report', () => {
  it('takes what to say and which questions to have ready into its meeting', async () => {
    localStorage.setItem('report', reportInShort(report))
    const { user } = renderApp('/report')
    const [first] = await screen.findAllByText('For a meeting')
    if (!first) throw new Error('no chart')
    await user.click(first)
    const [note] = screen.getAllByLabelText(/^What to say/)
    if (!note) throw new Error('no note')
    await user.clear(note)
    await user.type(note, 'Begin with the homes.')
    await user.click(screen.getByRole('checkbox', { name: 'What would more foster places cost?' }))
    const kept = readReport(localStorage.getItem('report') ?? '', 'It')
    expect(chartsIn(kept)[0]).toMatchObject({ note: 'Begin with the homes.', questions: [] })
    const link = screen.getByRole('link', { name: 'Present this' })
    expect(link.getAttribute('href')).toMatch(/^\/meeting#pack=/)
  })
})

describe('the companion of a member', () => {
  const opened = async () => {
    const { user } = renderApp(`/meeting#companion&${pack}`)
    await screen.findByRole('heading', { level: 1, name: /^Fewer children live in foster care/ })
    return user
  }

  it('goes to the code that is projected, typed or tapped, and to any other', async () => {
    const user = await opened()
    const codes = screen.getByRole('list', { name: 'Codes of this meeting' })
    await user.click(within(codes).getByRole('button', { name: 'CLA-01' }))
    await screen.findByRole('heading', { level: 1, name: /^Children in care: 40/ })
    await user.type(screen.getByLabelText(/^On the screen/), 'wfo2{Enter}')
    await screen.findByRole('heading', { level: 1, name: /agency social workers/i })
    await user.type(screen.getByLabelText(/^On the screen/), 'abc{Enter}')
    expect(await screen.findByText(/^There is no figure “ABC”/)).toBeVisible()
  })

  it('has the chart as a table, compares with a council and enlarges its text', async () => {
    const user = await opened()
    await user.click(screen.getByRole('button', { name: 'Table' }))
    expect(await screen.findByRole('table')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Compare with…' }))
    await user.type(screen.getByLabelText('Compare with which council?'), 'milton k{Enter}')
    expect(
      await screen.findByText(/Milton Keynes 66%/, { selector: '.companion-short b' }),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Larger text' }))
    expect(screen.getByText('125%')).toBeVisible()
  })

  it('keeps ticks and notes on the device, and is never moved by the screen', async () => {
    const user = await opened()
    await user.click(screen.getByRole('checkbox', { name: 'What would more foster places cost?' }))
    await user.type(screen.getByRole('textbox', { name: /^My notes/ }), 'Ask again')
    const kept = Object.entries(localStorage).find(([key]) => key.startsWith('meeting-notes-'))
    expect(kept?.[1]).toContain('Ask again')
    const other = new BroadcastChannel(`meeting #${pack}`)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    other.postMessage({ step: 1, isTable: false, hasNeighbours: false, larger: 0 })
    await user.click(screen.getByRole('button', { name: /^Next:\s*CLA-01/ }))
    await user.click(await screen.findByRole('button', { name: /Previous:\s*PLA-01/ }))
    expect(await screen.findByRole('textbox', { name: /^My notes/ })).toHaveValue('Ask again')
    other.close()
  })
})
