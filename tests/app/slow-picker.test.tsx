import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { address, pageTitle, renderApp } from '../render'

const { loaded, load } = vi.hoisted(() => {
  let done = () => {}
  const promise = new Promise<void>((resolve) => {
    done = resolve
  })
  return { loaded: promise, load: () => done() }
})
vi.mock('@/pages/shared/choices/council-picker', async (original) => {
  await loaded
  return original()
})

it('takes the council that was typed, with Enter, before the picker had loaded', async () => {
  const { user } = renderApp('/indicator/children-looked-after')
  await pageTitle()
  await user.click(await screen.findByRole('button', { name: /^Council:\s*Buckinghamshire/ }))
  const box = await screen.findByRole('textbox', { name: 'Find a council by name' })
  await user.type(box, 'milton{Enter}')
  // Browsers report a change of the text with Enter; the box must not take it for one.
  fireEvent(box, new Event('change', { bubbles: true }))
  expect(box).toHaveValue('milton')
  load()
  await screen.findByRole('button', { name: /^Council:\s*Milton Keynes/ })
  expect(address()).toBe('/indicator/children-looked-after?area=E06000042')
})
