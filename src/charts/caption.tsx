import { Fragment, useContext } from 'react'
import { sentenceParts } from '@/model/sentence-figures'
import type { View } from '@/model/view'
import { Explained } from '@/ui/explained'
import { FigureLink, FigureLinksContext } from '@/ui/figure-link'

/** A chart's sentence; the figures in it that are surely cells of the data open their records. */
export function Caption({ text, view }: { text: string; view: View }) {
  const canOpen = useContext(FigureLinksContext) !== undefined
  const parts = canOpen ? sentenceParts(text, view) : []
  if (parts.length < 2) return <Explained text={text} />
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
