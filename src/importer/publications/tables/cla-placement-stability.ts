import { BREAKDOWN_COLUMNS, NUMBER_AND_PERCENT } from '../publication'
import type { PublicationTable, Rule } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

const stability = (indicator: string, group: readonly string[], label: string): Rule[] => [
  {
    labels: [group, [label]],
    targets: [{ indicator, category: 'total', figures: NUMBER_AND_PERCENT }],
  },
  {
    // Its percentage is always 100, so it is not read.
    labels: [group, ['Total children']],
    targets: [{ indicator, category: 'total', figures: { base: 'number' } }],
  },
]

export const CLA_PLACEMENT_STABILITY: PublicationTable = {
  id: 'cla-placement-stability',
  name: 'Children looked after: placement stability',
  edition: CHILDREN_LOOKED_AFTER,
  columns: { ...BREAKDOWN_COLUMNS, label: ['placement_stability', 'breakdown'] },
  filters: ['group', 'label'],
  rules: [
    ...stability(
      'placement-stability',
      ['CLA on 31 March'],
      'With 3 or more placements during the year',
    ),
    ...stability(
      'long-term-placement-stability',
      ['Children looked after continuously for at least 2.5 years on 31 March aged under 16 years'],
      'Living with the same carer for at least 2 years',
    ),
    ...stability(
      'placement-stability-two-years',
      ['CLA 2 years on 31 March'],
      'With 3 or more placements during the previous 2 years',
    ),
  ],
}
