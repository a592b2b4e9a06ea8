import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { pageTitle, renderApp } from '../../render'
import { releases } from '../../real-data'

describe('the sources', () => {
  it('list every release with its date, licence, checksum and content', async () => {
    renderApp('/sources')
    expect(await pageTitle()).toBe('Where the figures come from')
    const entries = screen.getAllByRole('article')
    expect(entries).toHaveLength(releases.length)
    for (const entry of entries) {
      expect(entry).toHaveTextContent(/published .*\d{4}/)
      expect(within(entry).getByText('Licence')).toBeVisible()
      expect(entry.textContent).toMatch(/[0-9a-f]{64}/)
    }
  })
})
