import { useMemo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Term } from '@/model/term'
import { ExplanationsContext } from '@/ui/explained'
import type { Dashboard } from '../use-dashboard'

interface TermsProps {
  terms: readonly Term[]
  dashboard: Dashboard
  children: ReactNode
}

/** Explains these terms in every text within. */
export function Terms({ terms, dashboard, children }: TermsProps) {
  const glossary = dashboard.hrefTo('/glossary')
  const explanations = useMemo(() => ({ terms, glossary, Link }), [terms, glossary])
  return <ExplanationsContext value={explanations}>{children}</ExplanationsContext>
}
