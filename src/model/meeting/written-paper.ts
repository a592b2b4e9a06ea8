/** A part of a written paper: lines, or rows under a head. */
interface Section {
  heading: string
  lines?: readonly string[]
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] }
}

/** A paper of words alone, such as minutes, before it becomes plain text or a Word document. */
export interface WrittenPaper {
  title: string
  /** Lines under the title. */
  under: readonly string[]
  sections: readonly Section[]
}

/** A paper as plain text, with an empty line between its parts; the cells of a row stand two spaces apart. */
export const paperText = ({ title, under, sections }: WrittenPaper): string =>
  [
    [title, ...under].join('\n'),
    ...sections.map(({ heading, lines = [], table }) =>
      [heading, ...lines, ...(table?.rows ?? []).map((row) => row.filter(Boolean).join('  '))].join(
        '\n',
      ),
    ),
  ].join('\n\n')
