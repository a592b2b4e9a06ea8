import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BrowserRouter } from 'react-router'
import { createQueryClient } from '@/data/query-client'
import { AppRoutes } from './routes'

/** The whole application; a test hands in its own query client. */
export function App({ client }: { client?: QueryClient }) {
  const [own] = useState(() => client ?? createQueryClient())
  return (
    <QueryClientProvider client={own}>
      <BrowserRouter basename={import.meta.env.BASE_URL}>
        <AppRoutes />
      </BrowserRouter>
    </QueryClientProvider>
  )
}
