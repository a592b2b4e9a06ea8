import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ComponentProps, ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { ChartBoundary } from '@/pages/shared/chart-boundary'
import { later } from '@/ui/later'

const Coming = later(
  () => new Promise<{ Part: () => ReactNode }>(() => undefined),
  (m) => m.Part,
)

const shown = (props: Omit<ComponentProps<typeof ChartBoundary>, 'children'>): Element => {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ChartBoundary {...props}>
          <Coming />
        </ChartBoundary>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return container
}

describe('what stands in place of a chart that is loading', () => {
  it('has the height of a page, or less, if nothing else is given', () => {
    const tall = shown({})
    expect(tall.querySelector('.skeleton-tall')).not.toBeNull()
    const low = shown({ tall: false })
    expect(low.querySelector('.skeleton')?.className).toBe('skeleton')
  })

  it('is nothing where it is to be nothing, as on the screen of a meeting', () => {
    for (const waiting of [null, '']) expect(shown({ waiting }).childElementCount).toBe(0)
  })
})
