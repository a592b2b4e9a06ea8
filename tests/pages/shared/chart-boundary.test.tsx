import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ComponentProps, ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { FileError } from '@/data/ask/ask-file'
import { ChartBoundary } from '@/pages/shared/chart-boundary'
import { later } from '@/ui/later'
import { takeErrors } from '../../setup'

const Coming = later(
  () => new Promise<{ Part: () => ReactNode }>(() => undefined),
  (m) => m.Part,
)

const shown = (
  props: Omit<ComponentProps<typeof ChartBoundary>, 'children'>,
  part: ReactNode = <Coming />,
): Element => {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ChartBoundary {...props}>{part}</ChartBoundary>
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

describe('what stands in place of a part that failed, before the rest of the page’s code has arrived', () => {
  const Failing = ({ error }: { error: Error }): ReactNode => {
    throw error
  }
  const said = (error: Error) => {
    const { textContent } = shown({}, <Failing error={error} />)
    expect(takeErrors()).toEqual([expect.stringContaining(error.message)])
    return textContent
  }

  it('says what of a file', () => {
    expect(said(new FileError('areas.json', 'The server answers 500.'))).toBe(
      'These figures could not be shown. The server answers 500.Try again',
    )
  })

  it('says nothing technical of other errors', () => {
    expect(said(new Error('The imported module lacks its part.'))).toBe(
      'This part could not be shown.Try again',
    )
  })
})
