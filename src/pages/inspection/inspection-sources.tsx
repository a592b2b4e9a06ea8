import { capitalise, listInWords } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'
import { flatTimeline, type TimelineEntry } from '@/model/inspection/timeline'
import { Explained } from '@/ui/explained'
import type { InspectionRecords } from './use-inspection'
import { SourceLine } from '../shared/source-line'

/** The dates of an event in its source: its fieldwork, and when its report was published. */
function daysOf({ fieldwork, published, framework, note }: TimelineEntry): string {
  return [
    framework,
    fieldwork && `fieldwork from ${dateLabel(fieldwork.from)} to ${dateLabel(fieldwork.to)}`,
    published !== undefined && `published ${dateLabel(published)}`,
  ]
    .filter((part) => typeof part === 'string')
    .map((part) => `${capitalise(part)}.`)
    .concat(note ?? [])
    .join(' ')
}

interface InspectionSourcesProps {
  found: InspectionRecords
}

/** Every record with its dates, its release and its place in the release. */
export function InspectionSources({ found }: InspectionSourcesProps) {
  const { timeline, history, records } = found
  const printed = new Map<string, string[]>()
  for (const { release, place } of records.judgements)
    printed.set(release, [...(printed.get(release) ?? []), place])
  return (
    <section className="question" id="sources">
      <h2>Where these records come from</h2>
      <dl className="record-sources">
        {flatTimeline(timeline).map((entry) => (
          <div key={entry.id}>
            <dt>
              {entry.what}, {dateLabel(entry.date)}
            </dt>
            <dd>
              <Explained text={daysOf(entry)} /> <SourceLine {...entry} />.
            </dd>
          </div>
        ))}
        {history.map(({ date, release, at }) => (
          <div key={date}>
            <dt>Judgements of {dateLabel(date)}</dt>
            <dd>
              <SourceLine release={release} place={typeof at === 'number' ? `row ${at}` : at} />.
            </dd>
          </div>
        ))}
        {[...printed].map(([release, places]) => (
          <div key={release}>
            <dt>The same judgements, as a paper of the council prints them</dt>
            <dd>
              <SourceLine
                release={release}
                place={listInWords(places).replaceAll(/(?!^)Section /g, '')}
              />
              .
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
