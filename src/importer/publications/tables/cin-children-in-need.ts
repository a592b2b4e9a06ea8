import type { Target } from '../publication'
import { cinTable } from './cin-table'

const TARGETS: readonly Target[] = [
  {
    indicator: 'children-in-need',
    category: 'total',
    figures: {
      // A child has at most one episode of need at a time, so the number of episodes open on one
      // day is a number of children.
      number: 'at31_episodes',
      'at-any-point': 'anypoint_child',
      started: 'started_child',
      ended: 'ended_child',
    },
  },
]

export const CIN_CHILDREN_IN_NEED = cinTable({
  id: 'cin-children-in-need',
  name: 'Children in need',
  label: 'Children in Need',
  targets: TARGETS,
})
