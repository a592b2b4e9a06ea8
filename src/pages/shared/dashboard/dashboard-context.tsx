import { createContext, use, type ReactNode } from 'react'
import { useLoadedDashboard, type Dashboard } from './use-dashboard'

/** Catalogue, areas, releases and what the reader chose, for every component of a page. */
export const DashboardContext = createContext<Dashboard | undefined>(undefined)

/**
 * What the page around the component starts from.
 * @throws {Error} where no DashboardContext is around it
 */
export function useDashboard(): Dashboard {
  const dashboard = use(DashboardContext)
  if (!dashboard) throw new Error('useDashboard is called outside a DashboardContext.')
  return dashboard
}

interface DashboardProviderProps {
  /** Of the indicator whose own choices are in the address too. */
  indicatorId?: string | undefined
  children: ReactNode
}

/** Loads what a page starts from, and hands it to all within. */
export function DashboardProvider({ indicatorId, children }: DashboardProviderProps) {
  const dashboard = useLoadedDashboard(indicatorId)
  return <DashboardContext value={dashboard}>{children}</DashboardContext>
}
