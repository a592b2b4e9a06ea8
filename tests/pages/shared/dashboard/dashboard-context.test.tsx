import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { DashboardContext, useDashboard } from '@/pages/shared/dashboard/dashboard-context'
import type { Dashboard } from '@/pages/shared/dashboard/use-dashboard'
import { SourceLine } from '@/pages/shared/source-line'
import releasesFile from '../../../../public/data/releases.json'
import { ReleasesSchema } from '@/model/schema/release'

const Area = () => <p>{useDashboard().area?.name}</p>

describe('the dashboard around a component', () => {
  it('comes from the context; a test may provide only the part it needs', () => {
    const { releases } = ReleasesSchema.parse(releasesFile)
    const [release] = releases
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const dashboard = { releases, hrefTo: (path: string) => path } as unknown as Dashboard
    render(
      <MemoryRouter>
        <DashboardContext value={dashboard}>
          <SourceLine release={release?.id ?? ''} place="page 3" />
        </DashboardContext>
      </MemoryRouter>,
    )
    expect(screen.getByText(new RegExp('page 3'))).toBeDefined()
  })

  it('throws outside a context', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Area />)).toThrow('useDashboard is called outside a DashboardContext.')
    vi.restoreAllMocks()
  })
})
