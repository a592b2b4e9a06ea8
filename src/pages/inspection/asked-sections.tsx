import { areaInSentence } from '@/model/schema/area'
import { Link } from 'react-router'
import type { Asked } from '@/model/schema/inspection'
import { askedNote, eventNote } from '@/model/inspection/words'
import { Explained } from '@/ui/explained'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import type { InspectionRecords } from './use-inspection'
import { AskedList } from './asked-list'
import { ChartBoundary } from '../shared/chart-boundary'
import { ShortForms } from '../shared/terms'
import { SourceLine } from '../shared/source-line'

interface SectionProps {
  id: string
  title: string
  note: string
  asked: readonly Asked[]
}

function Section({ id, title, note, asked }: SectionProps) {
  const [first] = asked
  if (!first) return null
  return (
    <section id={id} className="question">
      <h2>{title}</h2>
      <p className="prose">
        <Explained text={note} />
      </p>
      <p className="quiet small">
        <SourceLine release={first.release} />
      </p>
      <ChartBoundary>
        <AskedList asked={asked} />
        <ShortForms texts={asked.map(({ text }) => text)} />
      </ChartBoundary>
    </section>
  )
}

interface AskedSectionsProps {
  found: InspectionRecords
}

/** What inspectors asked a council for, and the figures relevant to it. */
export function AskedSections({ found }: AskedSectionsProps) {
  const dashboard = useDashboard()
  const { records, timeline } = found
  const { recommendations, statementAreas, actions } = records
  return (
    <>
      <Section
        id="recommendations"
        title="What Ofsted asked for, and what the figures say"
        note={askedNote(
          recommendations,
          timeline,
          dashboard.area ? areaInSentence(dashboard.area) : '',
        )}
        asked={recommendations}
      />
      <Section
        id="statement"
        title="What the written statement of action must deal with"
        note={eventNote(statementAreas, timeline)}
        asked={statementAreas}
      />
      {actions.length > 0 && (
        <p className="question">
          What the council’s own committee asked for is on a page of its own:{' '}
          <Link to={dashboard.hrefTo('/actions')}>{actions.length} actions</Link>.
        </p>
      )}
    </>
  )
}
