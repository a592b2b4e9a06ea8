import { Fragment, useContext } from 'react'
import { sentenceParts } from '@/model/sentences/figures-in-text'
import { Explained } from '@/ui/explained'
import { FigureLink, FigureLinksContext } from '@/ui/figure-link'
import type { View } from '@/model/view/types'

interface CaptionProps {
  text: string
  /** What the sentence is about. */
  views: readonly View[]
}

/** A sentence; the figures in it that are surely cells of the data open their records, its terms are explained. */
export function Caption({ text, views }: CaptionProps) {
  // A page that is not yet alive could open none.
  const canOpen = useContext(FigureLinksContext) !== undefined
  const parts = canOpen ? sentenceParts(text, views) : []
  if (!parts.some(({ cell }) => cell)) return <Explained text={text} />
  return parts.map((part) => (
    <Fragment key={part.at}>
      {part.cell ? (
        <FigureLink cell={part.cell}>{part.text}</FigureLink>
      ) : (
        <Explained text={part.text} />
      )}
    </Fragment>
  ))
}
