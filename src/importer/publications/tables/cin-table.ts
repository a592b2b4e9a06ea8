import { ownColumns } from '../publication'
import type { PublicationTable, Target } from '../publication'
import { CHILDREN_IN_NEED } from './editions'

/**
 * A file of the release, with one row per area and year, and a `category` column that says what the
 * row is about.
 */
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
