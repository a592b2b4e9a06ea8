import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isKept, keepText, keptText } from '@/pages/shared/kept-text'
import { pageTitle, renderApp } from '../../render'

const stays = () => document.documentElement.hasAttribute('data-stays')

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  for (const key of ['report', 'report-count', 'a']) keepText(key, '')
  localStorage.clear()
})

const fill = () =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })

describe('a text that the browser refuses to keep', () => {
  it('lasts as long as the page, which does not load itself again meanwhile', () => {
    keepText('a', 'before')
    const full = fill()
    keepText('a', 'after')
    expect([keptText('a'), isKept('a'), stays()]).toEqual(['after', false, true])
    full.mockRestore()
    keepText('a', 'kept')
    expect([keptText('a'), isKept('a'), stays()]).toEqual(['kept', true, false])
  })

  it('is said where a chart is added to the report, and once on its page', async () => {
    const full = fill()
    const { user, unmount } = renderApp('/indicator/children-looked-after')
    await user.click((await screen.findAllByRole('button', { name: /Add to report$/ }))[0]!)
    await screen.findByText(/^Added: 1 chart in your report\. This browser keeps nothing/)
    unmount()
    renderApp('/report')
    await pageTitle()
    expect(await screen.findByText('Your report is not kept.')).toBeInTheDocument()
    expect(screen.getAllByText(/keeps nothing/)).toHaveLength(1)
    expect(screen.queryByText(/stays in this browser/)).toBeNull()
    full.mockRestore()
  })
})
