import { useSuspenseQueries } from '@tanstack/react-query'
import { indicatorsQuery } from '@/data/queries'
import type { Term } from '@/model/schema/term'

/** What the texts of some sets of indicators leave to be explained. */
export function useSetTerms(sets: readonly string[]): readonly Term[] {
  return useSuspenseQueries({
    queries: [...new Set(sets)].map((set) => indicatorsQuery(set)),
    combine: (results) => results.flatMap(({ data }) => data.terms),
  })
}
