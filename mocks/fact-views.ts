import { aMeasure, anIndicator, NUMBER, viewOf } from './builders'
import type { View } from '@/model/view/types'

/** Facts without a series: one date, two figures and a piece of text. */
export const aFactView = (): View =>
  viewOf({
    indicator: anIndicator({
      periodType: 'date',
      annotations: [],
      measures: [
        aMeasure({ ...NUMBER, id: 'weeks', label: 'Wait', kind: 'duration', unit: 'weeks' }),
      ],
      breakdowns: [
        {
          id: 'range',
          label: 'Range',
          additive: false,
          categories: [
            { id: 'lowest', label: 'Lowest' },
            { id: 'highest', label: 'Highest' },
          ],
        },
      ],
    }),
    measures: ['weeks'],
    rows: [
      ['E06000060', '2023-07-31', 'lowest', 4, 'page 3'],
      ['E06000060', '2023-07-31', 'highest', 6, 'page 3'],
    ],
  })

/** Words by month: the topics of an audit programme. */
export const aCalendarView = (): View =>
  viewOf({
    indicator: anIndicator({
      periodType: 'month',
      annotations: [],
      measures: [aMeasure({ ...NUMBER, id: 'theme', label: 'Theme', kind: 'text', unit: '' })],
      breakdowns: [
        {
          id: 'team',
          label: 'Team',
          additive: false,
          categories: [
            { id: 'help', label: 'Help and protection' },
            { id: 'care', label: 'Children in care' },
          ],
        },
      ],
    }),
    measures: ['theme'],
    rows: [
      ['E06000060', '2022-04', 'help', { text: 'Strategy discussions' }, 'page 4'],
      ['E06000060', '2022-04', 'care', { text: 'Permanence planning' }, 'page 4'],
      ['E06000060', '2022-05', 'help', { text: 'Supervision' }, 'page 4'],
      ['E06000060', '2022-06', 'care', 'x', 'page 4'],
    ],
  })
