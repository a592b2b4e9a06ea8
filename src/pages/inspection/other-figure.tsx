import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { earlierFigures } from '@/model/inspection/evidence'
import type { Indicator } from '@/model/schema/indicator'
import { verdict } from '@/model/sentences/verdict'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'

/** Another indicator of the theme: its question, its sentence and its caveats. */
export function OtherFigure({ indicator }: { indicator: Indicator }) {
  const dashboard = useDashboard()
  const view = useView(indicator, dashboard)
  return (
    <section className="question">
      <h2>
        <Link to={dashboard.hrefTo(`/indicator/${indicator.id}`)}>{indicator.question}</Link>{' '}
        <span className="chip">{indicator.code}</span>
      </h2>
      <p className="prose">
        <Caption text={verdict(view)} /> <Caption text={earlierFigures(view)} />
      </p>
      <ConfidentialMark level={view.confidentiality} />
      {view.annotations.map(({ period, text }) => (
        <p key={period} className="quiet small prose">
          <Explained text={text} />
        </p>
      ))}
    </section>
  )
}
