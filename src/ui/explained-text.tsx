import { Fragment, useId } from 'react'
import type { Term } from '@/model/term'
import { explainedParts, termId } from '@/model/terms-in-text'
import type { Explanations } from './explained'

interface ExplainedTermProps extends Pick<Explanations, 'glossary' | 'Link'> {
  /** The term as the text has it: "EHCPs". */
  text: string
  term: Term
}

/** A term in a line of text, and what it means, which the browser itself opens and closes. */
function ExplainedTerm({ text, term, glossary, Link }: ExplainedTermProps) {
  const id = useId()
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {text}
      </button>
      <span popover="auto" id={id} className="term-note">
        <b>{term.full ?? term.term}</b> {term.meaning}{' '}
        <Link to={`${glossary}#${termId(term.term)}`}>In the glossary</Link>
      </span>
    </>
  )
}

export const ExplainedText = ({ text, terms, ...where }: Explanations & { text: string }) =>
  explainedParts(text, terms).map((part) =>
    part.term ? (
      <ExplainedTerm key={part.at} text={part.text} term={part.term} {...where} />
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  )
