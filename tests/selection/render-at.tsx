import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router'

/** A hook on the page of an address, and the address after its changes. */
export function renderAt<Result extends object>(path: string, hook: () => Result) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
  )
  const { result } = renderHook(
    () => {
      const { pathname, search } = useLocation()
      return { ...hook(), address: `${pathname}${search}` }
    },
    { wrapper },
  )
  return result
}
