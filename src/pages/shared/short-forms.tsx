import { inSentence } from '@/model/values/format'
import { useContext } from 'react'
import { explainedParts, isShortForm } from '@/model/sentences/glossary'
import { ExplanationsContext } from '@/ui/explained'

/** The short forms that stand in the headings of a page, where nothing can be opened, written out. */
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
