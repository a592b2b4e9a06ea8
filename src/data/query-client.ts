import { QueryClient } from '@tanstack/react-query'
import { FileError } from './ask/ask-file'

/**
 * Data files do not change during a visit: each is fetched once and kept, and retried only if that may help.
 */
export const createQueryClient = (retries = 1) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: (count, error) =>
          count < retries && error instanceof FileError && error.cause !== undefined,
        refetchOnWindowFocus: false,
        // Own figures are available without a connection. Without either, the failure is reported at once.
        networkMode: 'always',
        // Data keeps its object identity, by which own figures find the file it came from.
        structuralSharing: false,
      },
    },
  })
