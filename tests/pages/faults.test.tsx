import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { faults, type Fault } from '@mocks/faults'
import { server } from '@mocks/server'
import { findSentence, pageTitle, renderApp } from '../render'
import { takeErrors } from '../setup'

const MESSAGES: Record<Fault, string> = {
  'server error': 'The server answered 500 for this file.',
  'lost connection': 'The file could not be fetched. The connection may have been lost.',
  'cut-off file': 'The file is cut off or is not JSON.',
  'wrong shape': 'The file has an unexpected shape',
}
const KINDS: Fault[] = ['server error', 'lost connection', 'cut-off file', 'wrong shape']

describe.each(KINDS)('a %s', (kind) => {
  const breakFile = (file: string) => server.use(faults[kind](file))

  it('in the figures of the council says so in the place of the chart, and “Try again” mends it', async () => {
    const file = 'slices/children-looked-after/E06000060.json'
    breakFile(file)
    const { user } = renderApp('/indicator/children-looked-after')
    const [alert] = await screen.findAllByRole('alert')
    if (!alert) throw new Error('no message')
    expect(alert).toHaveTextContent(MESSAGES[kind])
    expect(alert).toHaveTextContent(`File: ${file}`)
    // The rest of the page lives.
    expect(await screen.findByRole('button', { name: /^Council:\s*Buckinghamshire/ })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Questions a member may ask' })).toBeVisible()
    takeErrors()

    server.resetHandlers()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(
      await findSentence(/^In Buckinghamshire on 31 March 2025, 40 children in every 10,000/),
    ).toBeVisible()
    takeErrors()
  })

  it('in what all authorities said leaves the council’s own chart alone', async () => {
    breakFile('slices/peers/children-looked-after/2025.json')
    const { user } = renderApp('/indicator/children-looked-after')
    expect(
      await findSentence(/^In Buckinghamshire on 31 March 2025, 40 children in every 10,000/),
    ).toBeVisible()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(MESSAGES[kind])
    expect(takeErrors().join()).toContain('DataError')
    server.resetHandlers()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await findSentence(/^40 is 16th lowest of 151 authorities/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
    takeErrors()
  })

  it('in the catalogue itself leaves a message and a way to try again', async () => {
    breakFile('slices/catalogue.json')
    const { user } = renderApp('/')
    const [alert] = await screen.findAllByRole('alert')
    if (!alert) throw new Error('no message')
    expect(alert).toHaveTextContent(MESSAGES[kind])
    takeErrors()
    server.resetHandlers()
    for (const button of screen.getAllByRole('button', { name: 'Try again' }))
      await user.click(button)
    expect(await pageTitle()).toMatch(/^Buckinghamshire looks after/)
    takeErrors()
  })
})
