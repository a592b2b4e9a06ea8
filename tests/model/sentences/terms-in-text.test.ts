// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { explainedParts, isShortForm, shortFormsIn, termId } from '@/model/sentences/glossary'

const TERMS = [
  { term: 'SEND', full: 'Special educational needs and disabilities', meaning: 'Needs.' },
  { term: 'SEN', full: 'Special educational needs', meaning: 'Needs.' },
  { term: 'EHCP', full: 'Education, health and care plan', meaning: 'A plan.' },
  { term: 'CLA', full: 'Children looked after', meaning: 'Children.' },
  { term: 'L&D', full: 'Learning and development', meaning: 'Training.' },
  { term: 'Care order', meaning: 'An order.' },
  { term: 'Interim care order', meaning: 'An order for now.' },
]

/** The text with explained terms in brackets. */
const marked = (text: string) =>
  explainedParts(text, TERMS)
    .map((part) => (part.term ? `[${part.text}=${part.term.term}]` : part.text))
    .join('')

describe('the terms of a text', () => {
  it.each([
    ['SEND and SEN are two.', '[SEND=SEND] and [SEN=SEN] are two.'],
    ['The first SEND, not the second SEND.', 'The first [SEND=SEND], not the second SEND.'],
    ['They send a letter to the sender.', 'They send a letter to the sender.'],
    ['More EHCPs were asked for.', 'More [EHCPs=EHCP] were asked for.'],
    ['A course of L&D.', 'A course of [L&D=L&D].'],
    ['under a care order or two', 'under a [care order=Care order] or two'],
    ['Care orders rose.', '[Care orders=Care order] rose.'],
    ['an interim care order', 'an [interim care order=Interim care order]'],
    ['CLA-01 is a code, CLA is none.', 'CLA-01 is a code, [CLA=CLA] is none.'],
    ['nothing to explain', 'nothing to explain'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it('are left alone where the text spells them out', () => {
    const spelled = 'special educational needs and disabilities (SEND), later SEND'
    expect(marked(spelled)).toBe(spelled)
    expect(marked('education, health and care plans (EHCPs)')).not.toContain('[')
  })

  it('leave the text as it is, each part in its place', () => {
    const text = 'SEND, a care order and SEND.'
    const parts = explainedParts(text, TERMS)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.every(({ at, text: part }) => text.startsWith(part, at))).toBe(true)
    expect(explainedParts(text, [])).toEqual([{ at: 0, text }])
  })
})

describe('a short form', () => {
  it.each([
    ['DfE sends SEND data to L&D of the NHS', ['DfE', 'SEND', 'L&D', 'NHS']],
    ['Buckinghamshire has a Good Council', []],
    ['UASCs and an EHC plan', ['UASCs', 'EHC']],
  ])('is a word with two capitals: %s', (text, expected) => {
    expect(shortFormsIn(text)).toEqual(expected)
  })

  it('is the whole of a term', () => {
    expect(['DfE', 'L&D', 'EHC plan', 'Ofsted', 'Care order'].filter(isShortForm)).toEqual([
      'DfE',
      'L&D',
    ])
  })
})

it('a term’s anchor is plain', () => {
  expect(['L&D', 'Children’s home', 'Rate per 10,000'].map(termId)).toEqual([
    'l-d',
    'children-s-home',
    'rate-per-10-000',
  ])
})
