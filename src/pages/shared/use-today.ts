import { useSyncExternalStore } from 'react'
import { localDay } from '@/model/values/local-day'

const day = () => localDay(new Date())
const never = () => () => undefined

/** The reader’s day as an ISO date. Until hydration, a page uses the day on which it was built. */
export const useToday = (): string =>
  useSyncExternalStore(never, day, () => import.meta.env.VITE_BUILD_DAY ?? day())
