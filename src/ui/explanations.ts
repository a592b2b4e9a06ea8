import { createContext, type ComponentType, type ReactNode } from 'react'
import type { Term } from '@/model/schema/term'

/** What a page has to explain, where the glossary is, and how the page links to it. */
export interface Explanations {
  terms: readonly Term[]
  glossary: string
  Link: ComponentType<{ to: string; children: ReactNode }>
}

export const ExplanationsContext = createContext<Explanations | undefined>(undefined)
