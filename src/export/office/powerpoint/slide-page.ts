import { colourOf, type OfficeTheme } from '@/charts/office/office-chart'
import type { Said } from '../chart-text'
import { fit, type Fitted } from './fit-text'
import { INNER, SLIDE, slideNumber } from './master-xml'
import { paragraph, textBox, type Frame, type Paragraph } from './shapes'

const HEAD = 24
const FOOT = 526
/** Minimum height of a chart, in points. */
const LEAST_HEIGHT = 280
const NOTE = { sizes: [11, 10.5, 10], most: 2 } as const
const COMMENT = { sizes: [20, 18, 16, 14], most: 2 } as const
const UNIT = { sizes: [14, 13, 12, 11], most: 1 } as const
const SOURCE = { sizes: [10, 9.5, 9], most: 3 } as const

/** Everything around the chart of a slide, and the room left for the chart. */
export interface Page {
  /** Boxes before it and after it in reading order. */
  before: readonly string[]
  after: readonly string[]
  room: Frame
  /** The first id available for a shape between them. */
  id: number
}

/** The text at the top: title, the officer's comment, and the line on place, date and unit. */
function head(said: Said, commentary: string | undefined, quiet: string) {
  const title = fit(said.title, {
    width: INNER,
    sizes: [28, 26, 24, 22, 20, 18],
    most: 2,
    bold: true,
  })
  const unit = fit(said.unit, { width: INNER, ...UNIT })
  const subject =
    commentary === undefined ? undefined : fit(commentary, { width: INNER, ...COMMENT })
  const titleHeight = title.height + 4
  const top = HEAD + titleHeight + 4
  const text: Paragraph[] = [
    ...(commentary === undefined || subject === undefined
      ? []
      : [paragraph(commentary, { size: subject.size })]),
    paragraph(said.unit, { size: unit.size, colour: quiet }, subject ? 4 : 0),
  ]
  const height = unit.height + (subject ? subject.height + 4 : 0) + 4
  return {
    boxes: [
      textBox(2, {
        name: 'Title',
        place: 'type="title"',
        frame: { x: SLIDE.side, y: HEAD, width: INNER, height: titleHeight },
        text: [paragraph(said.title, { size: title.size })],
      }),
      textBox(3, {
        name: commentary === undefined ? 'Unit' : 'Comment and unit',
        place: 'idx="1"',
        frame: { x: SLIDE.side, y: top, width: INNER, height },
        text,
      }),
    ],
    end: top + height + 6,
  }
}

/** Added when the speaker's notes hold more notes. */
const BELOW = 'Notes: below the slide.'

/** As many notes as leave the chart its room. The rest are with the speaker's notes. */
function notesThatFit(said: Said, room: number): { text: string; fitted: Fitted } | undefined {
  const { notes, otherNotes } = said
  for (let kept = notes.length; kept >= 0; kept -= 1) {
    const isAll = kept === notes.length && otherNotes.length === 0
    const text = [...notes.slice(0, kept), ...(isAll ? [] : [BELOW])].join(' ')
    const fitted = fit(text, { width: INNER, ...NOTE })
    if (text !== '' && (fitted.height + 6 <= room || kept === 0)) return { text, fitted }
  }
  return undefined
}

/**
 * The text of a slide around its chart, set so that it fits whatever its length.
 * @param link relation of the link to the chart's page
 */
export function pageOf(
  said: Said,
  options: { theme: OfficeTheme; link?: string | undefined; commentary?: string | undefined },
): Page {
  const quiet = colourOf('quiet-ink', options.theme)
  const { boxes, end } = head(said, options.commentary, quiet)
  const source = fit(said.source, { width: INNER - 60, ...SOURCE })
  const left = FOOT - end - source.height - 10
  const notes = notesThatFit(said, Math.max(0, left - LEAST_HEIGHT))
  const noteHeight = notes ? notes.fitted.height + 6 : 0
  const noteTop = FOOT - source.height - 6 - noteHeight
  const isLinked = options.link !== undefined && said.link !== undefined
  const sourceLine: Paragraph = {
    gap: 4,
    runs: [
      { text: said.source, size: source.size, colour: quiet },
      ...(isLinked
        ? [{ text: ' See it with its figures.', size: source.size, link: options.link ?? '' }]
        : []),
    ],
  }
  const box = (id: number, name: string, frame: Frame, text: readonly Paragraph[]) =>
    textBox(id, { name, frame, text })
  return {
    before: boxes,
    after: [
      ...(notes
        ? [
            box(5, 'Notes', { x: SLIDE.side, y: noteTop, width: INNER, height: noteHeight }, [
              paragraph(notes.text, { size: notes.fitted.size }),
            ]),
          ]
        : []),
      box(
        6,
        'Source',
        {
          x: SLIDE.side,
          y: FOOT - source.height - 4,
          width: INNER - 60,
          height: source.height + 6,
        },
        [sourceLine],
      ),
      slideNumber(7),
    ],
    room: { x: SLIDE.side, y: end, width: INNER, height: noteTop - end - 6 },
    id: 4,
  }
}
