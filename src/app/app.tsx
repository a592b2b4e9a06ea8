import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useState, type ComponentType, type ReactNode } from 'react'
import { BrowserRouter } from 'react-router'
import { createQueryClient } from '@/data/query-client'
import { AppRoutes } from './routes'

const AddressRouter = ({ children }: { children: ReactNode }) => (
  <BrowserRouter basename={import.meta.env.BASE_URL}>{children}</BrowserRouter>
)

interface AppProps {
  client?: QueryClient
  /** Where addresses come from: the browser, or the build that writes a page. */
  Router?: ComponentType<{ children: ReactNode }>
}

/** The whole application; a test or the build hands in its own query client. */
export function App({ client, Router = AddressRouter }: AppProps) {
  const [own] = useState(() => client ?? createQueryClient())
  return (
    <QueryClientProvider client={own}>
      <Router>
        <AppRoutes />
      </Router>
    </QueryClientProvider>
  )
}
