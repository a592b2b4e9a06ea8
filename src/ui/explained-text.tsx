import { Fragment, useId } from 'react'
import type { Term } from '@/model/schema/term'
import { explainedParts, termId } from '@/model/sentences/glossary'
import type { Explanations } from './explanations'

interface ExplainedTermProps extends Pick<Explanations, 'glossary' | 'Link'> {
  /** The term as it appears in the text: "EHCPs". */
  text: string
  /** The punctuation that follows it in the text: ";". */
  mark: string
  term: Term
}

/** A term in a line of text with its explanation, which the browser opens and closes. */
function ExplainedTerm({ text, mark, term, glossary, Link }: ExplainedTermProps) {
  const id = useId()
  return (
    <>
      <span className="term-end">
        <button type="button" className="term" popoverTarget={id}>
          {text}
        </button>
        {mark}
      </span>
      <span popover="auto" id={id} className="term-note">
        <b>{term.full ?? term.term}</b> {term.meaning}{' '}
        <Link to={`${glossary}#${termId(term.term)}`}>In the glossary</Link>
      </span>
    </>
  )
}

/** Punctuation that must not start a line. A browser would break the line before it, after a button. */
const MARKS = /^[.,;:!?)\]’”%]*/

const marksAt = (part: { text: string; term?: Term } | undefined): string =>
  part && !part.term ? (MARKS.exec(part.text)?.[0] ?? '') : ''

export const ExplainedText = ({ text, terms, ...where }: Explanations & { text: string }) =>
  explainedParts(text, terms).map((part, index, parts) => {
    if (part.term)
      return (
        <ExplainedTerm
          key={part.at}
          text={part.text}
          mark={marksAt(parts[index + 1])}
          term={part.term}
          {...where}
        />
      )
    const kept = parts[index - 1]?.term ? marksAt(part).length : 0
    return <Fragment key={part.at}>{part.text.slice(kept)}</Fragment>
  })
