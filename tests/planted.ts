/** Markup that would run, and a formula that a spreadsheet would run. */
export const MARKUP =
  '<b class="planted">x</b><img src=x onerror="planted()"><script>planted()</script>'
export const FORMULA = '=HYPERLINK("http://x.example","a")&'

/** Fields that hold words for readers, even where it is one. */
const TEXTS = new Set(
  (
    'about alsoKnownAs asked attribution definition doesNotTellYou full heading history label licence meaning ' +
    'name note place printed publisher purpose question questions short summary tells term text title ' +
    'topic what who whyItMatters'
  ).split(' '),
)

/** Words from a list of the schema, which are no free text. */
const LISTED = new Set(['state'])

/** Every text in something with a formula before it and markup after it. Codes, ids and days have no space in them. */
export function planted(value: unknown, key = ''): unknown {
  if (LISTED.has(key)) return value
  if (typeof value === 'string')
    return value !== '' && (value.includes(' ') || TEXTS.has(key))
      ? `${FORMULA}${value} ${MARKUP}`
      : value
  if (Array.isArray(value)) return value.map((one) => planted(one, key))
  if (value instanceof Map)
    return new Map([...value].map(([name, one]): [unknown, unknown] => [name, planted(one)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, name)]))
}
