import { Fragment, useContext } from 'react'
import { textOf, type Sentence } from '@/model/sentences/parts'
import { Explained } from '@/ui/explained'
import { FigureLink, FigureLinksContext } from '@/ui/figure-link'

/**
 * A sentence whose terms are explained and, once the page is interactive, whose figures open their records.
 */
export function Caption({ text }: { text: string | Sentence }) {
  // Before the page is interactive, a link could not open a record.
  const canOpen = useContext(FigureLinksContext) !== undefined
  const hasFigures = typeof text !== 'string' && text.some(({ figure }) => figure)
  if (!canOpen || !hasFigures) return <Explained text={textOf(text)} />
  return text.map((part, i) => (
    <Fragment key={i}>
      {part.figure ? (
        <FigureLink cell={part.figure}>{part.text}</FigureLink>
      ) : (
        <Explained text={part.text} />
      )}
    </Fragment>
  ))
}
