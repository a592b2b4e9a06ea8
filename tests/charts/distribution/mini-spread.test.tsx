// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MiniSpread } from '@/charts/distribution/mini-spread'
import { realView } from '../../real-data'

const ticksOf = (id: string, category = 'total'): string[] => {
  const { container } = render(<MiniSpread view={realView(id, { category })} />)
  const texts = [...container.querySelectorAll('text')]
  const bottom = Math.max(...texts.map((text) => Number(text.getAttribute('y'))))
  return texts
    .filter((text) => Number(text.getAttribute('y')) === bottom)
    .map(({ textContent }) => textContent)
}

it('names every tick where there is room, and every second one of long amounts', () => {
  expect(ticksOf('children-looked-after')).toEqual(['0', '50', '100', '150', '200'])
  expect(ticksOf('spending-on-childrens-services', 'looked-after')).toEqual([
    '£0',
    '£1,000',
    '£2,000',
  ])
})
