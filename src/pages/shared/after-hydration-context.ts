import { createContext, type ComponentType } from 'react'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import type { View } from '@/model/view/types'
import type { FigureLinks } from '@/ui/figure-link'

/** The parts of a page whose code is fetched only after hydration. */
export interface AfterHydration {
  AsKnown: ComponentType
  AsKnownChoice: ComponentType
  KeepOffline: ComponentType
  Lost: ComponentType<{ error: unknown; retry: () => void }>
  PrintedAddress: ComponentType
  PrintedChart: ComponentType<{ view: View; worked: View }>
  RecordHost: ComponentType<{ onLinks: (links: FigureLinks) => void }>
  MeetingDay: ComponentType
  SinceMeeting: ComponentType
  Unread: ComponentType
  WhatIsNew: ComponentType<{ card: HeadlineCard }>
}

export const AfterHydrationContext = createContext<AfterHydration | undefined>(undefined)
