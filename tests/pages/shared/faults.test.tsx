import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { faults, type Fault } from '@mocks/faults'
import { server } from '@mocks/server'
import { findSentence, pageTitle, renderApp } from '../../render'
import { takeErrors } from '../../setup'

const MESSAGES: Record<Fault, string> = {
  'server error': 'The server of this site answered 500 for the file.',
  'lost connection': 'The file could not be fetched. The connection may have been lost.',
  'cut-off file': 'The file arrived incomplete or damaged.',
  'wrong shape': 'The file is not as this site expects it',
}
/** Tries again until it succeeds: the message is rendered anew once all of its code has loaded. */
const tryAgain = (user: ReturnType<typeof renderApp>['user']) =>
  waitFor(async () => {
    for (const button of screen.queryAllByRole('button', { name: 'Try again' }))
      // oxlint-disable-next-line no-await-in-loop
      await user.click(button)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
const KINDS: Fault[] = ['server error', 'lost connection', 'cut-off file', 'wrong shape']

describe.each(KINDS)('a %s', (kind) => {
  const breakFile = (file: string) => server.use(faults[kind](file))

  it('in the council’s figures is reported in place of the chart, and “Try again” recovers', async () => {
    const file = 'slices/children-looked-after/E06000060.json'
    breakFile(file)
    const { user } = renderApp('/indicator/children-looked-after')
    const [alert] = await screen.findAllByRole('alert')
    if (!alert) throw new Error('no message')
    expect(alert).toHaveTextContent(MESSAGES[kind])
    expect(await screen.findAllByText(`File: ${file}`)).not.toEqual([])
    // The rest of the page works.
    expect(await screen.findByRole('button', { name: /^Council:\s*Buckinghamshire/ })).toBeVisible()
    expect(await screen.findByRole('heading', { name: 'Questions a member may ask' })).toBeVisible()
    takeErrors()

    server.resetHandlers()
    await tryAgain(user)
    expect(
      await findSentence(/^In Buckinghamshire on 31 March 2025, 40 children in every 10,000/),
    ).toBeVisible()
    takeErrors()
  })

  it('in the figures of all authorities leaves the council’s own chart alone', async () => {
    breakFile('slices/peers/children-looked-after/2025.json')
    const { user } = renderApp('/indicator/children-looked-after')
    expect(
      await findSentence(/^In Buckinghamshire on 31 March 2025, 40 children in every 10,000/),
    ).toBeVisible()
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(MESSAGES[kind]))
    expect(takeErrors().join()).toContain(MESSAGES[kind])
    server.resetHandlers()
    await tryAgain(user)
    expect(await findSentence(/^40 per 10,000 is the 16th lowest of 151 councils/)).toBeVisible()
    takeErrors()
  })

  it('in the catalogue leaves a message and a button to try again', async () => {
    breakFile('slices/catalogue.json')
    const { user } = renderApp('/')
    const [alert] = await screen.findAllByRole('alert')
    if (!alert) throw new Error('no message')
    expect(alert).toHaveTextContent(MESSAGES[kind])
    takeErrors()
    server.resetHandlers()
    await tryAgain(user)
    expect(await pageTitle()).toMatch(/^Fewer children live in foster care: /)
    takeErrors()
  })
})
