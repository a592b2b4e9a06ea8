import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { Spark } from '@/charts/lines/spark'
import { evidenceWords } from '@/model/inspection/evidence'
import type { Indicator } from '@/model/schema/indicator'
import { parts } from '@/model/sentences/parts'
import { EVIDENCE } from '@/model/schema/slice'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useViewFrom } from '../shared/dashboard/use-view'

interface EvidenceCardProps {
  indicator: Indicator
  /** Its measure, if not the first. */
  measure: string | undefined
  /** What it can and cannot show about the request. */
  tells: string
  /** Date of the request (ISO). */
  asked: string
}

/** An indicator relevant to what inspectors asked for: its sentence and its limits. */
export function EvidenceCard({ indicator, measure, tells, asked }: EvidenceCardProps) {
  const dashboard = useDashboard()
  const headline = indicator.headlines[0]
  const patch =
    measure === undefined
      ? headline && { measure: headline.measure, category: headline.category }
      : { measure }
  const view = useViewFrom(EVIDENCE, indicator, { dashboard, patch })
  const { statement, since, cautions, hasTrend } = evidenceWords(view, asked)
  return (
    <li className="evidence-card">
      <h4>
        <Link
          to={dashboard.hrefTo(
            `/indicator/${indicator.id}`,
            measure === undefined ? {} : { measure },
          )}
        >
          {indicator.name}
        </Link>
        <span className="chip">{indicator.code}</span>
      </h4>
      <p>
        <Caption text={parts`${statement} ${since}`} />
      </p>
      {hasTrend && <Spark view={view} />}
      <ConfidentialMark level={view.confidentiality} />
      {cautions.map(({ label, text }) => (
        <details key={label} className="chart-fold small">
          <summary>{label}</summary>
          <p>
            <Explained text={text} />
          </p>
        </details>
      ))}
      <p className="quiet small">
        <Explained text={tells} />
      </p>
    </li>
  )
}
