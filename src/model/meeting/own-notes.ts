import type { WrittenPaper } from './written-paper'

/** What a member has written down beside one chart. */
export interface OwnNote {
  text: string
  /** Questions that were asked, or are to be. */
  ticked: string[]
}

/** A member's notes, by the address of each chart. */
export type OwnNotes = Readonly<Record<string, OwnNote>>

export const NO_NOTE: OwnNote = { text: '', ticked: [] }

/** A short name for an agenda, to keep notes under (FNV-1a, 32 bits). */
export function nameOfAgenda(fragment: string): string {
  let hash = 0x811c9dc5
  for (const letter of fragment) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** Notes as they were kept; what cannot be read is left out. */
export function readNotes(text: string | null): OwnNotes {
  let json: unknown
  try {
    json = JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
  if (typeof json !== 'object' || json === null) return {}
  return Object.fromEntries(
    Object.entries(json).flatMap(([address, note]: [string, unknown]) => {
      if (typeof note !== 'object' || note === null) return []
      const own: unknown = Reflect.get(note, 'text')
      const ticked: unknown = Reflect.get(note, 'ticked')
      return [
        [
          address,
          {
            text: typeof own === 'string' ? own : '',
            ticked: Array.isArray(ticked)
              ? ticked.filter((one): one is string => typeof one === 'string')
              : [],
          },
        ],
      ]
    }),
  )
}

/** The notes with that of one chart changed. */
export const withNote = (notes: OwnNotes, address: string, note: OwnNote): OwnNotes => ({
  ...notes,
  [address]: note,
})

interface Noted {
  title: string
  code: string | undefined
  note: OwnNote | undefined
}

/**
 * A member's notes as a paper: each chart that has a note, with the questions that the member ticked.
 * @returns undefined if there are no notes
 */
export function notesPaper(meeting: string, charts: readonly Noted[]): WrittenPaper | undefined {
  const sections = charts.flatMap(({ title, code, note }) => {
    const text = note?.text.trim() ?? ''
    const lines = [
      ...(note?.ticked ?? []).map((question) => `Ticked: ${question}`),
      ...(text === '' ? [] : [text]),
    ]
    return lines.length === 0 ? [] : [{ heading: [code, title].filter(Boolean).join(' '), lines }]
  })
  return sections.length === 0 ? undefined : { title: `My notes: ${meeting}`, under: [], sections }
}
