import { BREAKDOWN_COLUMNS, breakdownRules, NUMBER_AND_PERCENT } from '../publication'
import type { PublicationTable } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

export const CLA_NEW_PLACEMENTS: PublicationTable = {
  id: 'cla-new-placements',
  name: 'Children looked after: new placements during the year',
  edition: CHILDREN_LOOKED_AFTER,
  columns: BREAKDOWN_COLUMNS,
  filters: ['group', 'label'],
  rules: [
    ...breakdownRules({
      group: ['Reason for placement change during the year'],
      indicator: 'placement-change-reasons',
      figures: NUMBER_AND_PERCENT,
      categories: {
        total: ['Total placements changing'],
        allegation: ['Allegation (s47)'],
        'approval-removed': ['Approval removed'],
        'carer-request-other': ["Carer requests placement end other than due to child's behaviour"],
        'carer-request-behaviour': ["Carer requests placement ends due to child's behaviour"],
        'status-change-only': ['Change in the status of a placement only'],
        'care-plan-change': ['Change to/implementation of care plan'],
        'child-request': ['Child requests placement to end'],
        custody: ['Custody arrangement'],
        other: ['Other'],
        closure: ['Resignation or closure of provision'],
        'authority-request': ['Responsible/area authority requests placement ends'],
        'standards-of-care': ['Standards of care concern'],
      },
    }),
    ...breakdownRules({
      group: ['Location of new placements during the year'],
      indicator: 'new-placement-location',
      figures: NUMBER_AND_PERCENT,
      categories: {
        total: ['Total new placements'],
        'inside-within-20': ['Placed inside LA boundary less than 20 miles from home'],
        'inside-over-20': ['Placed inside LA boundary more than 20 miles from home'],
        'outside-within-20': ['Placed outside LA boundary less than 20 miles from home'],
        'outside-over-20': ['Placed outside LA boundary more than 20 miles from home'],
        'not-known': ['Distance not known or not recorded'],
      },
    }),
  ],
}
