import { lazy, Suspense, useContext } from 'react'
import { ExplanationsContext } from './explanations'

// The code that finds and explains terms is fetched with the first text that has one.
const ExplainedText = lazy(async () => {
  try {
    const { ExplainedText: found } = await import('./explained-text')
    if (found) return { default: found }
  } catch {
    // The text is left as it is.
  }
  return new Promise<never>(() => undefined)
})

/** A text with abbreviations and terms explained at their first occurrence. Not for headings or links. */
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
