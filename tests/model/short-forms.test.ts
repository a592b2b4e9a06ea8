// @vitest-environment node
import { expect, it } from 'vitest'
import { shortFormsIn } from '@/model/short-forms'

const glossary = [
  { term: 'SEND', full: 'Special educational needs and disabilities', meaning: '' },
  { term: 'EHC plan', full: 'Education, health and care plan', meaning: '' },
  { term: 'IRO', full: 'Independent reviewing officer', meaning: '' },
  { term: 'SEN', full: 'Special educational needs', meaning: '' },
  { term: 'Audit', meaning: '' },
  { term: 'Regional', full: 'Regional care', meaning: '' },
]
const terms = (...texts: string[]) => shortFormsIn(texts, glossary).map(({ term }) => term)

it.each([
  ['SEND charter', ['SEND']],
  ['Digitalisation of EHC plans', ['EHC plan']],
  ['independent reviewing officers (IROs)', []],
  ['IROs', ['IRO']],
  ['Regional audit', []],
  ['UPSEND', []],
])('of “%s” these are to be written out: %s', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})
