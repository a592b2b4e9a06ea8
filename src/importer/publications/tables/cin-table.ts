import { ownColumns } from '../publication'
import type { PublicationTable, Target } from '../publication'
import { CHILDREN_IN_NEED } from './editions'

/** A file of the release, which has one row an area and year and says in `category` what it is about. */
export const cinTable = ({
  id,
  name,
  label,
  targets,
}: {
  id: string
  name: string
  label: string
  targets: readonly Target[]
}): PublicationTable => ({
  id,
  name,
  edition: CHILDREN_IN_NEED,
  columns: { category: ['category'], ...ownColumns(targets) },
  filters: ['category'],
  rules: [{ labels: [[label]], targets }],
})
