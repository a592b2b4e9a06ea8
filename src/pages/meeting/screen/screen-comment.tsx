import type { ServiceComment } from '@/charts/frame/notes'
import { openingSentences, sentencesOf } from '@/model/sentences/short/opening-sentences'

interface ScreenCommentProps {
  comment: ServiceComment
  /** How many of its sentences there is room for. */
  sentences: number
}

/** What the service says about the figure: whole, or its first sentences and where the rest is. */
export function ScreenComment({ comment, sentences }: ScreenCommentProps) {
  const { period, text, by } = comment
  if (sentences === 0)
    return (
      <p className="screen-said">
        What the service says about the figure for {period} is in the papers.
      </p>
    )
  const isWhole = sentences >= sentencesOf(text).length
  return (
    <figure className="screen-said">
      <figcaption>The service says about the figure for {period}</figcaption>
      <blockquote>“{openingSentences(text, sentences)}”</blockquote>
      <p>
        {by}.{!isWhole && ' In full in the papers.'}
      </p>
    </figure>
  )
}
