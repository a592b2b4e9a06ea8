import { failureWords } from '@/data/offline/why-lost'
import { plain } from '@/export/file-name'
import { paperText, type WrittenPaper } from '@/model/meeting/written-paper'
import { save } from '../../shared/save-and-copy'

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
      save(new Blob([paperText(paper)], { type: 'text/plain;charset=utf-8' }), name)
    else {
      const { writtenDocument } = await import('@/export/office/word/written-paper')
      save(writtenDocument(paper, day), name)
    }
    return `Saved as ${name}`
  } catch (error) {
    return failureWords(error, 'The file could not be made.')
  }
}
