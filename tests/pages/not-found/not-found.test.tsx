import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { pageTitle, renderApp } from '../../render'
import { catalogue } from '../../real-data'

describe('an address that does not exist', () => {
  it.each([
    ['/nowhere', 'There is nothing at “/nowhere”.'],
    ['/theme/weather', 'There is no theme “weather”.'],
    ['/indicator/shoe-size', 'There is no indicator “shoe-size”.'],
    ['/code/XX-99', 'There is no figure with the code “XX-99”.'],
  ])('is reported at %s, with links to go on', async (url, message) => {
    renderApp(url)
    expect(await pageTitle()).toBe('This page does not exist')
    expect(screen.getByText(new RegExp(message))).toBeVisible()
    expect(within(screen.getByRole('main')).getAllByRole('link')).toHaveLength(
      1 + catalogue.themes.length,
    )
  })
})
