import { anEmptyCatalogue, auditText } from '@mocks/audits/audits'
import { someAreas } from '@mocks/builders'
import { importFiles } from '@/importer/releases/import-files'
import type { Catalogue } from '@/model/schema/indicator'
import { csv } from './given'

const HEAD = 'period,service_area,team,theme,grade,moderated_grade,audits'

/** A file of audits with these lines. */
export const of = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`

export const ONE = auditText('one-quarter')

export const importingAudits = (
  text: string,
  catalogue: Catalogue = anEmptyCatalogue(),
  published = '2023-07',
) =>
  importFiles(
    [csv('audits', text)],
    { areas: someAreas().areas, releases: [], catalogue },
    { published },
  )
