import { describe, expect, it } from 'vitest'
import { openingSentences, sentencesOf } from '@/model/sentences/short/opening-sentences'

describe('the sentences of a comment', () => {
  it.each([
    ['Demand rose. Supply did not.', ['Demand rose.', 'Supply did not.']],
    ['Up by 4.5% in 2.1 years! 18 homes opened.', ['Up by 4.5% in 2.1 years!', '18 homes opened.']],
    ['He said “enough.” “Why?” she asked.', ['He said “enough.”', '“Why?” she asked.']],
    ['Some needs, e.g. Autism, and St. Mary’s.', ['Some needs, e.g. Autism, and St. Mary’s.']],
    ['  No full stop ', ['No full stop']],
    ['', []],
  ])('of “%s” end where it ends them', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('are shortened from the end, with dots for what is left out', () => {
    const text = 'Demand rose. Supply did not. Costs followed.'
    expect(openingSentences(text, 3)).toBe(text)
    expect(openingSentences(text, 2)).toBe('Demand rose. Supply did not.\u00A0…')
    expect(openingSentences(text, 1)).toBe('Demand rose.\u00A0…')
  })
})
