import { useContext, useMemo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Term } from '@/model/schema/term'
import { useDashboard } from './dashboard/dashboard-context'
import { inSentence } from '@/model/values/format'
import { explainedParts, isShortForm } from '@/model/sentences/glossary'
import { ExplanationsContext } from '@/ui/explanations'

interface TermsProps {
  terms: readonly Term[]
  children: ReactNode
}

/** Explains these terms, and those of the surrounding Terms, in every text within. */
export function Terms({ terms, children }: TermsProps) {
  const dashboard = useDashboard()
  const glossary = dashboard.hrefTo('/glossary')
  const around = useContext(ExplanationsContext)
  const explanations = useMemo(
    () => ({ terms: [...(around?.terms ?? []), ...terms], glossary, Link }),
    [around, terms, glossary],
  )
  return <ExplanationsContext value={explanations}>{children}</ExplanationsContext>
}

/** Expands the abbreviations in a page's headings, where no explanation can be opened. */
export function ShortForms({ texts }: { texts: readonly string[] }) {
  const { terms = [] } = useContext(ExplanationsContext) ?? {}
  const short = terms.filter(({ term, full }) => full !== undefined && isShortForm(term))
  const forms = explainedParts(texts.join('\n'), short).flatMap((part) => part.term ?? [])
  if (forms.length === 0) return null
  return (
    <p className="quiet small prose">
      {forms.map(({ term, full = '' }, index) => (
        <span key={term}>
          {index > 0 && '; '}
          {term}: {inSentence(full)}
        </span>
      ))}
      .
    </p>
  )
}
