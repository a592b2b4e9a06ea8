import { createContext, use, type ReactNode } from 'react'
import { useLoadedDashboard, type Dashboard } from './use-dashboard'

/** Catalogue, areas, releases and the reader's selection, for every component of a page. */
export const DashboardContext = createContext<Dashboard | undefined>(undefined)

/**
 * The dashboard of the page around the component.
 * @throws {Error} where no DashboardContext is around it
 */
export function useDashboard(): Dashboard {
  const dashboard = use(DashboardContext)
  if (!dashboard) throw new Error('useDashboard is called outside a DashboardContext.')
  return dashboard
}

interface DashboardProviderProps {
  /** The indicator whose measure, breakdown and category are in the address. */
  indicatorId?: string | undefined
  children: ReactNode
}

/** Loads the dashboard and provides it to everything within. */
export function DashboardProvider({ indicatorId, children }: DashboardProviderProps) {
  const dashboard = useLoadedDashboard(indicatorId)
  return <DashboardContext value={dashboard}>{children}</DashboardContext>
}
