// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { byLetter, termsWith } from '@/pages/glossary/filter-terms'

const ENTRIES = [
  { term: 'UASC', full: 'Unaccompanied asylum-seeking children', meaning: 'Children alone.' },
  { term: 'CIN', full: 'Child in need', meaning: 'See child in need.', see: 'Child in need' },
  { term: 'Child in need', meaning: 'One who needs help.' },
  { term: 'audit', meaning: 'A reading of a file.' },
]
const termsOf = (entries: readonly { term: string }[]) => entries.map(({ term }) => term)

describe('the terms with words', () => {
  it.each([
    ['', ['UASC', 'CIN', 'Child in need', 'audit']],
    ['  ', ['UASC', 'CIN', 'Child in need', 'audit']],
    ['uasc', ['UASC']],
    ['READING file', ['audit']],
    ['reading asylum', []],
  ])('“%s” are %j', (words, expected) => {
    expect(termsOf(termsWith(ENTRIES, words))).toEqual(expected)
  })

  it('keep their references', () => {
    expect(termsOf(termsWith(ENTRIES, 'cin'))).toEqual(['CIN', 'Child in need'])
  })
})

it('terms are sorted alphabetically by first letter, upper or lower case', () => {
  expect(byLetter(ENTRIES).map(({ letter, entries }) => [letter, ...termsOf(entries)])).toEqual([
    ['A', 'audit'],
    ['C', 'Child in need', 'CIN'],
    ['U', 'UASC'],
  ])
})
