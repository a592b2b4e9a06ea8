import { Fragment, useContext } from 'react'
import { textOf, type Sentence } from '@/model/sentences/parts'
import { Explained } from '@/ui/explained'
import { FigureLink, FigureLinksContext } from '@/ui/figure-link'

/** A sentence: its figures open their records once the page is alive, and its terms are explained. */
export function Caption({ text }: { text: string | Sentence }) {
  // A page that is not yet alive could open none.
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
