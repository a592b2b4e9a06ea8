import { useSyncExternalStore } from 'react'

const day = () => new Date().toISOString().slice(0, 10)
const never = () => () => undefined

/** Today as an ISO date. A finished page says how old figures were when it was written, until it is alive. */
export const useToday = (): string =>
  useSyncExternalStore(never, day, () => import.meta.env.VITE_BUILD_DAY ?? day())
