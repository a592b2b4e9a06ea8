import { QueryClient } from '@tanstack/react-query'
import { DataError } from './fetch-json'

/** Data files do not change while a reader is here: each is fetched once, kept, and tried again only when that may help. */
export const createQueryClient = (retries = 1) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: (count, error) =>
          count < retries && error instanceof DataError && error.cause !== undefined,
        refetchOnWindowFocus: false,
        // Own figures are there without a connection too; without either, it is said at once.
        networkMode: 'always',
        // Data keeps its identity, by which own figures find the file that it came from.
        structuralSharing: false,
      },
    },
  })
