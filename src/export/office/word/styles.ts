/** Properties of a named paragraph style. */
export interface ParagraphStyle {
  /** The style's name in Word. */
  name: string
  /** Size in points. */
  size: number
  bold?: boolean
  tone?: 'quiet'
  /** Whether it uses the heading font. */
  heading?: boolean
  /** Space above and below, in points. */
  before?: number
  after?: number
  /** Outline level, from 0. */
  level?: number
  /** Whether it stays on the same page as the next paragraph. */
  keep?: boolean
  /** Whether it has a rule on its left. */
  rule?: boolean
  /** Whether it ends with a number at the right edge. */
  tab?: boolean
  /** Single line spacing, because a picture counts as a line too. */
  single?: boolean
  next?: StyleId
}

export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Sentence'
  | 'Commentary'
  | 'Caption'
  | 'Picture'
  | 'ChartNote'
  | 'Source'
  | 'TableText'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'Footer'

const head = { bold: true, heading: true, keep: true } as const

/** The named styles of a document, which also determine the height of their paragraphs. */
export const paragraphStyles: Readonly<Record<StyleId, ParagraphStyle>> = {
  Normal: { name: 'Normal', size: 11, after: 6 },
  Title: { name: 'Title', size: 30, bold: true, heading: true, before: 96, after: 12 },
  Subtitle: { name: 'Subtitle', size: 15, tone: 'quiet', after: 4 },
  Heading1: { ...head, name: 'heading 1', size: 20, after: 8, level: 0, next: 'Normal' },
  Heading2: { ...head, name: 'heading 2', size: 16, after: 6, level: 1, next: 'Normal' },
  Sentence: { name: 'Chart sentence', size: 12, after: 8 },
  Commentary: { name: 'Commentary', size: 11, rule: true, before: 2, after: 8 },
  Caption: {
    name: 'caption',
    size: 10,
    bold: true,
    tone: 'quiet',
    before: 6,
    after: 4,
    keep: true,
  },
  Picture: { name: 'Chart picture', size: 11, keep: true, after: 4, single: true },
  ChartNote: { name: 'Chart note', size: 9, after: 3 },
  Source: { name: 'Chart source', size: 9, tone: 'quiet', before: 3, after: 10 },
  TableText: { name: 'Table text', size: 9 },
  TOCHeading: { ...head, name: 'TOC Heading', size: 16, before: 40, after: 6 },
  TOC1: { name: 'toc 1', size: 11, before: 6, after: 2, bold: true, tab: true },
  TOC2: { name: 'toc 2', size: 11, after: 3, tab: true },
  Footer: { name: 'footer', size: 9, tone: 'quiet' },
}
