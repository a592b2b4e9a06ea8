import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { inspectionQuery } from '@/data/inspection-queries'
import { termsQuery } from '@/data/queries'
import { actionsSummary, actionsTitle, byMeeting } from '@/model/inspection/actions'
import { areaInSentence, possessive } from '@/model/schema/area'
import { recordsOf } from '@/model/schema/inspection'
import { ActionFilter } from './action-filter'
import { ActionList } from './action-list'
import { DownloadActions } from './download-actions'
import { NotFound } from '../shared/not-found'
import { PageTitle } from '../shared/page-title'
import { ShortForms, Terms } from '../shared/terms'
import { SourceLine } from '../shared/source-line'
import { useActionFilter } from './use-action-filter'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import './actions.css'

/** The committee's requests, and the state of each. */
export function Actions() {
  const dashboard = useDashboard()
  const { catalogue, areas, releases, area, hrefTo } = dashboard
  const [{ data: inspection }, { data: held }] = useSuspenseQueries({
    queries: [inspectionQuery, termsQuery('inspection')],
  })
  const { actions } = recordsOf(inspection, catalogue.home, { releases })
  const filter = useActionFilter(actions)
  if (catalogue.without?.includes('/actions') === true)
    return <NotFound text="No paper of the council that lists actions is held here." />
  const home = areas.areas.find((a) => a.code === catalogue.home)
  const sources = releases.filter(({ id }) => actions.some((action) => action.release === id))
  const known = sources.map(({ published }) => published).reduce((a, b) => (a > b ? a : b), '')
  return (
    <div className="page records">
      <section className="lead">
        <PageTitle text={actionsTitle(actions, known)} site={catalogue.title} />
        <p className="sub">{actionsSummary(actions, known)}</p>
        {area && area.code !== catalogue.home && (
          <p className="notice">
            These are the actions of {possessive(home?.name ?? '')} committee. Those of{' '}
            {areaInSentence(area)} are in its own papers, which are not held here.
          </p>
        )}
      </section>
      <ActionFilter filter={filter}>
        <DownloadActions actions={filter.shown} />
      </ActionFilter>
      <Terms terms={held.terms}>
        {byMeeting(filter.shown).map((group) => (
          <ActionList key={group.meeting} {...group} known={known} />
        ))}
        <ShortForms texts={actions.flatMap((one) => [one.topic, one.asked])} />
      </Terms>
      <section className="question">
        {sources.map(({ id }) => (
          <p key={id} className="quiet small">
            Source: <SourceLine release={id} />. The states are a reading of the words that are
            printed there.
          </p>
        ))}
        <p>
          <Link to={hrefTo('/inspection')}>
            How the council was judged, and what Ofsted asked for
          </Link>
        </p>
      </section>
    </div>
  )
}
