import { useSuspenseQuery } from '@tanstack/react-query'
import { glossaryQuery } from '@/data/queries'
import { shortFormsIn } from '@/model/short-forms'

/** The short forms that stand in the texts of a page, written out. */
export function ShortForms({ texts }: { texts: readonly string[] }) {
  const { glossary } = useSuspenseQuery(glossaryQuery).data
  const forms = shortFormsIn(texts, glossary)
  if (forms.length === 0) return null
  return (
    <p className="quiet small prose">
      {forms.map(({ term, full }, index) => (
        <span key={term}>
          {index > 0 && '; '}
          {term}: {full.charAt(0).toLowerCase() + full.slice(1)}
        </span>
      ))}
      .
    </p>
  )
}
