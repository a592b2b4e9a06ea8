import { useSyncExternalStore } from 'react'
import { localDay } from '@/model/values/local-day'

const day = () => localDay(new Date())
const never = () => () => undefined

/** The reader’s day as an ISO date. A finished page says how old figures were when it was written, until it is alive. */
export const useToday = (): string =>
  useSyncExternalStore(never, day, () => import.meta.env.VITE_BUILD_DAY ?? day())
