import { esc } from '../xml'
import { paragraph, properties, runXml, tag } from './blocks'
import { NUMBER_WIDTH, TEXT_WIDTH } from './heights'
import type { StyleId } from './styles'
import type { Block, Place } from './page-breaks'

export interface Entry {
  text: string
  style: StyleId
  /** The name of the bookmark it links to. */
  name: string
}

const mark = (type: 'begin' | 'separate' | 'end'): string => tag(`fldChar w:fldCharType="${type}"`)
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${esc(text)} </w:instrText></w:r>`

/** Leader dots and the page number, as a field that programs update on request. */
const pageNumber = (name: string, page: number): string =>
  `<w:r><w:tab/></w:r>${mark('begin')}${instruction(`PAGEREF ${name} \\h`)}${mark('separate')}${runXml({ text: String(page) })}${mark('end')}`

interface List {
  /** Switches of the field that lists the entries: "\o "1-2" \h". */
  code: string
  entries: readonly Entry[]
  newPage?: boolean
}

/**
 * A list of linked entries, each with its page. Word is not asked to update it on opening, because it would
 * first put a question to the reader. If any page is uncertain, there are no numbers.
 */
export function contents(title: string, { code, entries, newPage = false }: List): Block[] {
  if (entries.length === 0) return []
  const isSure = ({ pageOf }: Place) => entries.every(({ name }) => pageOf(name) !== undefined)
  const lines = entries.map(({ text, style, name }, index): Block => ({
    height: (ruler) => ruler.paragraph(style, text, TEXT_WIDTH - NUMBER_WIDTH),
    xml: (place) => {
      const page = isSure(place) ? place.pageOf(name) : undefined
      const number = page === undefined ? '' : pageNumber(name, page)
      const link = `<w:hyperlink w:anchor="${name}" w:history="1">${runXml({ text })}${number}</w:hyperlink>`
      const whole = isSure(place) ? `TOC ${code}` : `TOC \\n ${code}`
      const start = index === 0 ? `${mark('begin')}${instruction(whole)}${mark('separate')}` : ''
      const end = index === entries.length - 1 ? mark('end') : ''
      return `<w:p>${properties(style, { newPage: place.newPage })}${start}${link}${end}</w:p>`
    },
  }))
  return [paragraph('TOCHeading', title, { newPage }), ...lines]
}
