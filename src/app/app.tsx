import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useState, type ComponentType, type ReactNode } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { createQueryClient } from '@/data/query-client'
import { Bare, Layout } from './layout'
import { PAGES } from './page-list'

const AddressRouter = ({ children }: { children: ReactNode }) => (
  <BrowserRouter basename={import.meta.env.BASE_URL}>{children}</BrowserRouter>
)

/** Every page as a route, inside the layout or bare. */
const AppRoutes = () => (
  <Routes>
    {[Layout, Bare].map((Around) => (
      <Route key={Around === Bare ? 'bare' : 'site'} element={<Around />}>
        {PAGES.filter(({ isBare = false }) => isBare === (Around === Bare)).map(
          ({ path, Component }) => (
            <Route key={path} path={path} element={<Component />} />
          ),
        )}
      </Route>
    ))}
  </Routes>
)

interface AppProps {
  client?: QueryClient
  /** The router: the browser's, or a static one when the build writes a page. */
  Router?: ComponentType<{ children: ReactNode }>
}

/** The whole application. A test or the build passes its own query client. */
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
