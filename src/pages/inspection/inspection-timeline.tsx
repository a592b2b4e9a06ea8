import { dateLabel } from '@/model/values/period'
import type { TimelineEntry } from '@/model/inspection/timeline'
import { Explained } from '@/ui/explained'
import { GradeMark } from './grade'

const Followed = ({ entry }: { entry: TimelineEntry }) => (
  <li>
    <span className="era-when">{dateLabel(entry.date)}</span>
    <span>
      <Explained text={entry.what} />
      {entry.result !== undefined && (
        <>
          : <b>{entry.result}</b>
        </>
      )}
    </span>
  </li>
)

/** Each judgement on a timeline, with the visits that followed it. */
export const InspectionTimeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol className="eras">
    {entries.map((entry) => (
      <li key={entry.id} className="era">
        <span className="era-mark">
          <GradeMark rank={entry.rank ?? -1} />
        </span>
        <p className="era-when">{dateLabel(entry.date)}</p>
        <h3>{entry.result ?? entry.what}</h3>
        {entry.result !== undefined && (
          <p className="quiet small">
            <Explained text={entry.what} />
          </p>
        )}
        {entry.followed.length > 0 && (
          <ol className="followed" aria-label="What followed">
            {entry.followed.map((next) => (
              <Followed key={next.id} entry={next} />
            ))}
          </ol>
        )}
      </li>
    ))}
  </ol>
)
