import type { Asked } from '@/model/schema/inspection'
import { EVIDENCE } from '@/model/schema/slice'
import { Explained } from '@/ui/explained'
import { ShapeMark } from '@/ui/marks/shape-mark'
import { useIndicators, useTerms } from '../shared/dashboard/use-dashboard'
import { EvidenceCard } from './evidence-card'
import { Terms } from '../shared/terms'

interface AskedListProps {
  asked: readonly Asked[]
}

/** What inspectors asked for, each with the indicators relevant to it, or a note that there are none. */
export function AskedList({ asked }: AskedListProps) {
  const indicators = new Map(useIndicators(EVIDENCE).map((one) => [one.id, one]))
  return (
    <Terms terms={useTerms(EVIDENCE)}>
      <ol className="asked">
        {asked.map(({ number, event, date, text, evidence, unanswered, place }) => (
          <li key={`${event}${number}`} className="asked-one">
            <div>
              <h3>
                <span className="asked-number">{number}</span> {text}
              </h3>
              <p className="quiet small">{place}</p>
            </div>
            <div>
              <ul className="evidence">
                {evidence.map(({ indicator: id, measure, tells }) => {
                  const indicator = indicators.get(id)
                  return indicator ? (
                    <EvidenceCard
                      key={id}
                      indicator={indicator}
                      measure={measure}
                      tells={tells}
                      asked={date}
                    />
                  ) : null
                })}
              </ul>
              {unanswered !== undefined && (
                <p className="worded unanswered">
                  <ShapeMark shape="bar" tone="neutral" />
                  <span>
                    <Explained text={unanswered} />
                  </span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Terms>
  )
}
