import { QueryClient } from '@tanstack/react-query'
import { DataError } from './fetch-json'

/** Data files never change under a reader: fetched once, kept, and tried again only when it may help. */
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
        // What is held is known by itself: own figures must find again which file it is.
        structuralSharing: false,
      },
    },
  })
