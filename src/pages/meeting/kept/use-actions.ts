import { useSuspenseQuery } from '@tanstack/react-query'
import { inspectionQuery } from '@/data/inspection-queries'
import { readActions, type TakenAction } from '@/model/meeting/actions'
import { keepText, useKept } from '../../shared/kept-text'

const KEY = 'meeting-actions'

/** The actions noted in this browser, and the number of the first: the next after those of the council's file. */
export function useActions() {
  const { actions: held } = useSuspenseQuery(inspectionQuery).data
  return {
    actions: readActions(useKept(KEY).text),
    first: Math.max(0, ...held.map(({ number }) => number)) + 1,
    keep: (actions: readonly TakenAction[]) => keepText(KEY, JSON.stringify(actions)),
  }
}
