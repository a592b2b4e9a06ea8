import { createContext, type ComponentType, type ReactNode } from 'react'
import type { Term } from '@/model/schema/term'

/** The terms to explain on a page, the address of the glossary, and the component for links. */
export interface Explanations {
  terms: readonly Term[]
  glossary: string
  Link: ComponentType<{ to: string; children: ReactNode }>
}

export const ExplanationsContext = createContext<Explanations | undefined>(undefined)
