import { Fragment, useContext } from 'react'
import { sentenceParts, statementParts, type SentencePart } from '@/model/sentence-figures'
import type { View } from '@/model/view'
import { Explained } from '@/ui/explained'
import { FigureLink, FigureLinksContext } from '@/ui/figure-link'

interface SentenceProps {
  text: string
  view: View
}

/** Figures open their records, where the page can do that; terms are explained either way. */
function Parts({ text, partsOf }: { text: string; partsOf: () => SentencePart[] }) {
  const canOpen = useContext(FigureLinksContext) !== undefined
  const parts = canOpen ? partsOf() : []
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

/** A chart's sentence; the figures in it that are surely cells of the data open their records. */
export const Caption = ({ text, view }: SentenceProps) => (
  <Parts text={text} partsOf={() => sentenceParts(text, view)} />
)

/** What one figure says; the figure in it opens its record. */
export const Statement = ({ text, view }: SentenceProps) => (
  <Parts text={text} partsOf={() => statementParts(text, view)} />
)
