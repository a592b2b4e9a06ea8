import { useContext, useMemo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Term } from '@/model/schema/term'
import { ExplanationsContext } from '@/ui/explained'
import type { Dashboard } from './use-dashboard'

interface TermsProps {
  terms: readonly Term[]
  dashboard: Dashboard
  children: ReactNode
}

/** Explains these terms, and those of what is around, in every text within. */
export function Terms({ terms, dashboard, children }: TermsProps) {
  const glossary = dashboard.hrefTo('/glossary')
  const around = useContext(ExplanationsContext)
  const explanations = useMemo(
    () => ({ terms: [...(around?.terms ?? []), ...terms], glossary, Link }),
    [around, terms, glossary],
  )
  return <ExplanationsContext value={explanations}>{children}</ExplanationsContext>
}
