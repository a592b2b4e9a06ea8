import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ReactNode } from 'react'
import { printPalette } from '@/charts/office/print-palette'
import { dayOfMeeting, itemInWords } from '@/model/meeting/agenda'
import { confidentialLabel, worstOf } from '@/model/schema/confidentiality'
import { dateLabel } from '@/model/values/period'
import status from '@/styles/status.css?raw'
import tokens from '@/styles/tokens.css?raw'
import { escapeHtml } from '../copy/escape-html'
import { FilePage, type FileFigure } from './file-figure'
import sheet from './meeting-file.css?raw'
import script from './walk-file.mjs?raw'

/** A meeting with the figures of all its charts. */
export interface FileMeeting {
  title: string
  committee?: string
  /** Day of the meeting (ISO). */
  date?: string
  /** The day as of which its figures are known, if it is pinned to one. */
  asAt?: string
  /** Day on which the file is made (ISO). */
  today: string
  figures: readonly FileFigure[]
}

/**
 * The colours of a set: of the page as it is, or of one inside a media query of tokens.css.
 * @throws {Error} when there is no such set
 */
function coloursIn(query: RegExp): string {
  const found = new RegExp(`${query.source}:root (\\{[^}]*\\})`).exec(tokens)?.[1]
  if (found === undefined) throw new Error(`tokens.css has no colours after ${query.source}`)
  return found
}

const style = (): string =>
  [
    `@font-face{font-family:"Source Sans 3 Variable";src:url(${font}) format("woff2");font-weight:200 900}`,
    `:root${coloursIn(/^[^@]*?/)}`,
    `:root{--own:${printPalette('own')}}`,
    `:root.is-dark${coloursIn(/prefers-color-scheme: dark\) \{\s*/)}`,
    `@media (forced-colors:active){:root,:root.is-dark${coloursIn(/forced-colors: active\) \{\s*/)}}`,
    status,
    sheet,
  ].join('\n')

const hashOf = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`

/** What the file says of its day: "Figures as known on 7 September 2023." */
function dayLine({ asAt, today, figures }: FileMeeting): string {
  const version = figures.find(({ input }) => input?.version !== undefined)?.input?.version
  const known = asAt === undefined ? [] : [`Figures as known on ${dateLabel(asAt)}.`]
  const stood = version === undefined ? [] : [version]
  return known.length + stood.length === 0
    ? `The latest figures on ${dateLabel(today)}.`
    : [...known, ...stood, `Made on ${dateLabel(today)}.`].join(' ')
}

const KEYS: readonly (readonly [string, string])[] = [
  ['PgDn, space, right arrow', 'next'],
  ['PgUp, left arrow', 'back'],
  ['a number and Enter', 'that figure'],
  ['a code and Enter, such as pla3', 'the figure with that code, if it is in this file'],
  ['A', 'agenda'],
  ['T', 'its table and notes'],
  ['Q', 'questions to ask'],
  ['D', 'dark or white'],
  ['B', 'blank'],
  ['?', 'keys'],
  ['Esc', 'close'],
]

const BUTTONS = [
  ['back', 'Back'],
  ['next', 'Next'],
  ['as-table', 'Table'],
  ['asked', 'Questions'],
  ['agenda', 'Agenda'],
  ['keys', 'Keys'],
] as const

/** The keys of a file, with that of what is to be said where the file holds it. */
const keysOf = ({ figures }: FileMeeting): typeof KEYS =>
  hasNotes(figures) ? [...KEYS, ['S', 'what is to be said']] : KEYS

const hasNotes = (figures: readonly FileFigure[]): boolean =>
  figures.some(({ note }) => note !== undefined)

function Agenda({ meeting }: { meeting: FileMeeting }) {
  const { title, committee, date, figures } = meeting
  const mark = confidentialLabel(
    worstOf(figures.flatMap(({ input }) => input?.view.releases ?? [])),
  )
  const items: (readonly { figure: FileFigure; number: number }[])[] = figures.reduce<
    { figure: FileFigure; number: number }[][]
  >((groups, figure, at) => {
    const one = { figure, number: at + 1 }
    if (figure.isFirst || groups.length === 0) return [...groups, [one]]
    groups.at(-1)?.push(one)
    return groups
  }, [])
  return (
    <section className="page" id="agenda">
      {mark !== undefined && (
        <p className="strip">
          <b className="mark">{mark}</b>
        </p>
      )}
      <h1>{title}</h1>
      <p>{[committee, dayOfMeeting(date, title, committee)].filter(Boolean).join(', ')}</p>
      <p>{dayLine(meeting)}</p>
      {hasNotes(figures) && (
        <p>
          <b>This copy holds what is to be said. It is for whoever presents, not for members.</b>
        </p>
      )}
      <nav className="agenda" aria-label="Agenda">
        {items.map((subject) => (
          <div key={subject[0]?.number}>
            {subject[0]?.figure.item && <h2>{itemInWords(subject[0].figure.item)}</h2>}
            <ol>
              {subject.map(({ figure, number }) => (
                <li key={number}>
                  <a href={`#figure-${number}`}>
                    <b>{number}</b>
                    <span>
                      {figure.title} <small>{figure.code}</small>
                    </span>
                  </a>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </nav>
    </section>
  )
}

function Body({ meeting }: { meeting: FileMeeting }) {
  const { figures } = meeting
  return (
    <>
      <main>
        <Agenda meeting={meeting} />
        {figures.map((figure, at) => (
          <FilePage
            key={`${at} ${figure.title}`}
            figure={figure}
            number={at + 1}
            count={figures.length}
          />
        ))}
      </main>
      <nav className="bar" id="bar" aria-label="Meeting" hidden>
        <p id="said" role="status" />
        <span id="typed" />
        {BUTTONS.map(([does, label]) => (
          <button key={does} type="button" id={does === 'keys' ? 'ask' : does} data-does={does}>
            {label}
          </button>
        ))}
      </nav>
      <section id="keys" aria-label="Keys" hidden>
        <b>Keys</b>
        <dl>
          {keysOf(meeting).map(([key, does]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" id="singles" defaultChecked />
          <span>Letters, digits and signs act as keys</span>
        </label>
        <button type="button" id="close" data-does="keys">
          Close
        </button>
      </section>
      <button type="button" id="blank" data-does="blank" hidden>
        <span className="visually-hidden">The screen is blank. Show it again</span>
      </button>
    </>
  )
}

/**
 * A meeting as the text of one HTML file that opens from a disk, asks for nothing, and is walked by keys.
 * @param render the markup of an element, by the browser or by Node
 */
export function meetingFile(meeting: FileMeeting, render: (element: ReactNode) => string): string {
  const css = style()
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(css)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(meeting.title)}</title>
<style>${css}</style>
</head>
<body>
${render(<Body meeting={meeting} />)}
<script>${script}</script>
</body>
</html>
`
}
