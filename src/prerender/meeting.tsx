import { writeFile } from 'node:fs/promises'
import { renderToStaticMarkup } from 'react-dom/server'
import { createQueryClient } from '@/data/query-client'
import { catalogueQuery } from '@/data/queries'
import { reportTemplatesQuery } from '@/data/report-template-queries'
import { meetingFile } from '@/export/meeting-file/meeting-file'
import { readSiteFiles } from '@/importer/disk'
import { sliceFiles } from '@/importer/slices/slices'
import { EMPTY_REPORT, withItems } from '@/model/report/report'
import { stepsOf } from '@/model/meeting/agenda'
import { localDay } from '@/model/values/local-day'
import { agendaOf, type Agenda } from '@/pages/meeting/agenda/use-agenda'
import { fileMeetingOf } from '@/pages/meeting/file/file-meeting'
import { templateCover, templateItems } from '@/pages/report-list/template-items'
import { usualSelection } from '@/model/view/selection'
import { addressWith, indicatorOf } from '@/selection/indicator-address'
import { patched, type SelectionPatch } from '@/selection/use-selection'
import { withFilesFromDisk } from './read-from-disk'

const USAGE = `Writes a meeting as one HTML file that opens without a network.
  npm run meeting -- <list or codes> --out meeting.html
  npm run meeting -- scrutiny-committee --out meeting.html
  npm run meeting -- "5 Inspection: INS-01, QUA-01; 7 Homes (15 minutes): PLA-01" --out meeting.html
With --notes it holds what is to be said too: for whoever presents, not for members.
`

/**
 * The meeting of a ready list, by its id, or of codes.
 * @throws {Error} saying what cannot be read, and which lists there are
 */
async function agendaFor(
  what: string,
  client: ReturnType<typeof createQueryClient>,
): Promise<Agenda> {
  const [catalogue, { packs }] = await Promise.all([
    client.fetchQuery(catalogueQuery),
    client.fetchQuery(reportTemplatesQuery),
  ])
  const selection = usualSelection(catalogue)
  const hrefTo = (path: string, patch: SelectionPatch = {}): string =>
    addressWith(indicatorOf(path), patched(selection, patch), catalogue)
  const template = packs.find(({ id }) => id === what)
  if (template) {
    const { items } = templateItems(template, { catalogue, selection, hrefTo })
    const report = withItems({ ...EMPTY_REPORT, ...templateCover(template) }, items)
    return { report, steps: stepsOf(report), problems: [] }
  }
  const agenda = agendaOf(`#${encodeURIComponent(what)}`, { catalogue, hrefTo })
  if (agenda.problems.length > 0)
    throw new Error(
      `${agenda.problems.join(' ')} The ready lists are ${packs.map(({ id }) => id).join(', ')}.`,
    )
  return agenda
}

/**
 * Makes the file of a meeting.
 * @param args a list or codes, and --out with the path of the file
 * @param folder of the data
 * @returns the exit code
 * @throws {Error} saying what to do when the meeting cannot be made
 */
export async function main(args: readonly string[], folder: string): Promise<number> {
  const hasNotes = args.includes('--notes')
  const rest = args.filter((arg) => arg !== '--notes')
  const at = rest.indexOf('--out')
  const out = at < 0 ? undefined : rest[at + 1]
  const what = rest.filter((_, place) => at < 0 || (place !== at && place !== at + 1)).join(' ')
  if (out === undefined || what.trim() === '') {
    process.stderr.write(USAGE)
    return 1
  }
  const site = await readSiteFiles(folder)
  const slices = sliceFiles(site)
  const { result } = await withFilesFromDisk(
    (file) => slices.get(file) ?? site.get(file),
    async () => {
      const client = createQueryClient(0)
      const catalogue = await client.fetchQuery(catalogueQuery)
      const agenda = await agendaFor(what.trim(), client)
      const today = localDay(new Date())
      return fileMeetingOf(agenda, { client, catalogue, today, hasNotes })
    },
  )
  const text = meetingFile(result, renderToStaticMarkup)
  await writeFile(out, text)
  process.stdout.write(
    `${out}: ${result.figures.length} figures, ${Math.round(Buffer.byteLength(text) / 1000)} kB\n`,
  )
  return 0
}
