import type { Catalogue } from '@/model/schema/indicator'
import { importAudits } from '../audits/import-audits'
import type { ExistingData } from '../data-folder/import-plan'
import { importActions, recogniseActions, type ActionImport } from '../own/import-actions'
import { importTidy, recogniseTidy, type TidyImport } from '../own/import-tidy'
import type { Problem, Warning } from '../tables/problem'
import type { Edition } from '../publications/publication'
import { readJudgements } from '../published/read-judgements'
import { readPublication, type PublicationReading } from '../published/read-publication'
import { recognise } from '../published/recognise'
import type { CsvTable } from '../tables/types'
import { recogniseAudits } from '../audits/recognise-audits'
import { recogniseJudgements } from '../published/recognise-judgements'

/** What is needed to read a file. */
interface FileSite extends Pick<ExistingData, 'areas' | 'releases'> {
  catalogue: ExistingData['catalogue'] | undefined
  inspection: ExistingData['inspection'] | undefined
  /** Which issue of its release the file is. */
  issue: number
  /** The day on which a council's own release is made, where it is known. */
  on: string | undefined
  /** Whether a release of audits is also by worker. */
  byWorker: boolean
  onRows: (part: number) => void
}

/** The figures of a file that is not a reference file, with the edition that it belongs to. */
export function readFile(
  csv: CsvTable,
  site: FileSite,
):
  | (PublicationReading & { edition: Edition; catalogue?: Catalogue })
  | TidyImport
  | ActionImport
  | { problems: Problem[]; warnings?: Warning[] } {
  const { areas, catalogue, releases, on, onRows } = site
  const audits = recogniseAudits(csv)
  if (audits) return 'problems' in audits ? audits : importAudits(csv, audits.columns, site)
  const actions = recogniseActions(csv)
  if (actions && 'problems' in actions) return actions
  const { inspection, issue } = site
  if (actions && catalogue && inspection)
    return importActions(csv, actions, { site: { catalogue, areas }, inspection, on, issue })
  const tidy = recogniseTidy(csv)
  const found = tidy && !('problems' in tidy) ? undefined : recognise(csv)
  // A published file may have some of the columns of a council's own.
  if (tidy && 'problems' in tidy && (!found || 'problems' in found)) return tidy
  if (tidy && !('problems' in tidy)) {
    if (catalogue)
      return importTidy(csv, tidy, { site: { catalogue, areas }, releases, on, onRows })
    const message = 'holds a council’s own figures, but there is no catalogue to read them with.'
    return {
      problems: [
        { file: csv.file, message, remedy: 'Import it into a folder that has catalogue.json.' },
      ],
    }
  }
  const judgements = recogniseJudgements(csv)
  if (judgements && 'problems' in judgements) return judgements
  if (judgements)
    return { ...readJudgements(csv, judgements, areas), edition: judgements.table.edition }
  if (!found || 'problems' in found) return found ?? { problems: [] }
  return { ...readPublication(csv, found, { areas, catalogue }), edition: found.table.edition }
}
