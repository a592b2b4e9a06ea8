import { failureWords } from '@/data/offline/why-lost'
import { safeCell } from '@/export/csv-text'
import { plain } from '@/export/file-name'
import { paperText, type WrittenPaper } from '@/model/meeting/written-paper'
import { save } from '../../shared/save-and-copy'

/**
 * A paper as plain text. It may be pasted into a spreadsheet or opened in one, so no line begins as a formula: the
 * hyphen of a list becomes a dash, and anything else has an apostrophe before it.
 */
export const plainPaper = (paper: WrittenPaper): string =>
  paperText(paper)
    .split(/\r\n?|\n/)
    .map((line) => safeCell(line.replace(/^(\s*)-(?=\s)/, '$1–')))
    .join('\n')

/**
 * Saves a paper as a Word document or as text.
 * @param day its day (ISO), which goes into the name of the file
 * @returns a message about the outcome
 */
export async function savePaper(
  paper: WrittenPaper,
  day: string,
  extension: 'docx' | 'txt',
): Promise<string> {
  const name = `${plain(paper.title)}_${day}.${extension}`
  try {
    if (extension === 'txt')
      save(new Blob([plainPaper(paper)], { type: 'text/plain;charset=utf-8' }), name)
    else {
      const { writtenDocument } = await import('@/export/office/word/written-paper')
      save(writtenDocument(paper, day), name)
    }
    return `Saved as ${name}`
  } catch (error) {
    return failureWords(error, 'The file could not be made.')
  }
}
