import { attentionGroups } from '@/model/overview/attention'
import { OVERVIEW } from '@/model/schema/slice'
import { AttentionRules } from './attention-rules'
import { AttentionTable } from './attention-table'
import { LineKey } from '../shared/line-key'
import { PageTitle } from '../shared/page-title'
import { SaveAttention } from './save-attention'
import { Terms } from '../shared/terms'
import { useDashboard, useTerms } from '../shared/use-dashboard'
import { allOf, useHeadlineCards } from '../shared/use-headline-cards'

/** What is worse and getting worse, what is better and improving, and every other headline figure. */
export function Attention() {
  const dashboard = useDashboard()
  const { catalogue, area } = dashboard
  const terms = useTerms(OVERVIEW)
  const cards = allOf(useHeadlineCards(dashboard))
  const groups = attentionGroups(cards)
  const name = area?.name ?? ''
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text={`What to look at in ${name}`} site={catalogue.title} />
        <p className="sub">
          Every headline figure, by how it stands beside other councils and where it is going. Most
          children affected comes first.
        </p>
      </section>
      <p className="quiet small">
        <LineKey cards={cards} area={name} />
      </p>
      <SaveAttention groups={groups} area={name} />
      <Terms terms={terms} dashboard={dashboard}>
        <AttentionTable groups={groups} dashboard={dashboard} />
      </Terms>
      <AttentionRules />
    </div>
  )
}
