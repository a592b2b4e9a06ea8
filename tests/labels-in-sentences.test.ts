// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inSentence } from '@/model/values/format'
import { catalogue } from './real-data'

const source = join(process.cwd(), 'src')

/** Words that the texts always capitalise within a sentence, which are names. */
function namesIn(text: string): Set<string> {
  const found = text.matchAll(
    /(?<=[a-z,] )[A-Z][a-z]+(?:’s)?(?= |[,.;:?)]|$)(?! (?:and |of |for )?[A-Z])/g,
  )
  const plain = new Set(text.match(/\b[a-z]+(?:’s)?\b/g))
  return new Set([...found].flatMap(([word]) => (plain.has(word.toLowerCase()) ? [] : [word])))
}

describe('a label within a sentence', () => {
  const texts = catalogue.indicators.flatMap(
    ({ definition, whyItMatters, doesNotTellYou, questions, measures, breakdowns }) => [
      definition,
      whyItMatters,
      doesNotTellYou,
      ...questions,
      ...measures.map(({ says }) => says),
      ...breakdowns.flatMap((b) => b.categories.map(({ says = '' }) => says)),
    ],
  )
  const names = namesIn([...texts, ...catalogue.glossary.map(({ meaning }) => meaning)].join('\n'))
  const labels: { label: string; says?: string | undefined }[] = [
    ...catalogue.indicators.flatMap(({ name, measures, breakdowns, headlines }) => [
      { label: name },
      ...measures.map(({ label }) => ({ label })),
      ...headlines.map((h) => ({ label: h.name })),
      ...breakdowns.flatMap((b) => [{ label: b.label }, ...b.categories]),
    ]),
    ...catalogue.themes.map(({ name }) => ({ label: name })),
    ...catalogue.glossary.flatMap(({ full }) => (full === undefined ? [] : [{ label: full }])),
  ]

  it('keeps the capitals of names and short forms, and has no other', () => {
    const lost = labels.flatMap(({ label, says }) => {
      const words = inSentence(label, says)
      const [first = ''] = label.split(/[ ,:(]/)
      const isLost = words !== label && (names.has(first) || /^[A-Z]{2}/.test(first))
      return isLost ? [`${label}: ${words}`] : []
    })
    expect(lost).toEqual([])
  })

  it('is written so by one function', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    const byHand = files
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('model/values/format.ts'))
      .filter((file) => {
        const code = readFileSync(join(source, file), 'utf8')
        return (
          /charAt\(0\)\.to\w+Case\(\)(?:\}\$\{| \+ )[\w.]+\.slice\(1\)/.test(code) ||
          /\b(?:label|name|full|result)\.toLowerCase\(\)\}/.test(code)
        )
      })
    expect(byHand).toEqual([])
  })
})
