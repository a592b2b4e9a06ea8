import { createContext, useContext, useEffect, useId, useState, useSyncExternalStore } from 'react'

/** The period that the reader has reached on one of several charts, shared by all of them. */
interface InStep {
  /** Called by a chart with its own id; with undefined once the reader has left it. */
  lead: (id: string, period: string | undefined) => void
  /** The period that the reader has reached on any other chart. */
  elsewhere: (id: string) => string | undefined
  listen: (changed: () => void) => () => void
}

export const InStepContext = createContext<InStep | undefined>(undefined)

function inStep(): InStep {
  const listeners = new Set<() => void>()
  let leader: { id: string; period: string } | undefined
  return {
    lead: (id, period) => {
      if (period === undefined ? leader?.id !== id : leader?.id === id && leader.period === period)
        return
      leader = period === undefined ? undefined : { id, period }
      for (const changed of listeners) changed()
    },
    elsewhere: (id) => (leader?.id === id ? undefined : leader?.period),
    listen: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** State shared by the charts of one page; the value of InStepContext. */
export const useInStep = (): InStep => useState(inStep)[0]

const ALONE = { listen: () => () => undefined, elsewhere: () => undefined }

/**
 * Keeps a chart in step with those beside it, where there are any.
 * @param period that the reader has reached on this chart
 * @returns the period that the reader has reached on another chart
 */
export function useStep(period: string | undefined): string | undefined {
  const id = useId()
  const step = useContext(InStepContext)
  const { listen, elsewhere } = step ?? ALONE
  const followed = useSyncExternalStore(
    listen,
    () => elsewhere(id),
    () => undefined,
  )
  useEffect(() => step?.lead(id, period), [step, id, period])
  useEffect(() => () => step?.lead(id, undefined), [step, id])
  return followed
}
