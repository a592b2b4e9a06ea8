import { REVENUE_OUTTURN as LAYOUT } from '../layouts'
import { ownColumns, type PublicationTable, type Target } from '../publication'
import { REVENUE_OUTTURN } from './editions'

const expenditure = (line: string) => `${line} - total expenditure (c3 = c1 + c2)`

const outturnTable = (
  given: Pick<PublicationTable, 'id' | 'name'> & { targets: readonly Target[] },
): PublicationTable => {
  const { id, name, targets } = given
  const columns = ownColumns(targets)
  const rules = [{ labels: [], targets }]
  return { id, name, edition: REVENUE_OUTTURN, layout: LAYOUT, columns, filters: [], rules }
}

/** What councils spend on each of their services (RSX). */
export const OUTTURN_ALL_SERVICES = outturnTable({
  id: 'revenue-outturn',
  name: 'Revenue outturn: spending on all services (RSX)',
  targets: [
    {
      indicator: 'childrens-social-care-spending',
      category: 'total',
      figures: {
        amount: expenditure('children social care'),
        'all-services': expenditure('total service expenditure'),
      },
    },
  ],
})

/** What children's social care is spent on (RO3). */
export const OUTTURN_SOCIAL_CARE = outturnTable({
  id: 'revenue-outturn',
  name: 'Revenue outturn: spending on social care (RO3)',
  targets: [
    {
      indicator: 'spending-not-on-children-looked-after',
      category: 'total',
      figures: {
        amount: expenditure('total children social care'),
        'looked-after': expenditure("children's social care - children looked after"),
        'early-years': expenditure(
          "children's social care: sure start children's centres and early years",
        ),
        'family-support': expenditure("children's social care - family support services"),
        safeguarding: expenditure(
          "children's social care: safeguarding children and young people’s services",
        ),
        'young-people': expenditure("children's social care: services for young people"),
        'youth-justice': expenditure("children's social care - youth justice"),
        'asylum-seekers': expenditure("children's social care - asylum seekers"),
        other: expenditure("children's social care - other children's and families services"),
      },
    },
  ],
})
