import {
  createContext,
  lazy,
  Suspense,
  useContext,
  type ComponentType,
  type ReactNode,
} from 'react'
import type { Term } from '@/model/term'

/** What a page has to explain, where the glossary is, and how the page links to it. */
export interface Explanations {
  terms: readonly Term[]
  glossary: string
  Link: ComponentType<{ to: string; children: ReactNode }>
}

export const ExplanationsContext = createContext<Explanations | undefined>(undefined)

// What finds and explains terms is fetched with the first text that has one.
const ExplainedText = lazy(() =>
  import('./explained-text').then((m) => ({ default: m.ExplainedText })),
)

/** A text whose short forms and terms are explained where they stand first. Not for headings or links. */
export function Explained({ text }: { text: string }) {
  const explanations = useContext(ExplanationsContext)
  const lower = text.toLowerCase()
  return explanations?.terms.some(({ term }) => lower.includes(term.toLowerCase())) === true ? (
    <Suspense fallback={text}>
      <ExplainedText text={text} {...explanations} />
    </Suspense>
  ) : (
    text
  )
}
