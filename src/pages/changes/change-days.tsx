import type { useChangeSpan } from '../shared/use-change-span'
import type { Dashboard } from '../shared/use-dashboard'
import { DayChoice } from '../shared/day-choice'

interface ChangeDaysProps {
  span: ReturnType<typeof useChangeSpan>
  dashboard: Dashboard
}

const NAMES = { since: 'What was known on', until: 'beside what was known on' } as const

/** The two days, those on which a release came out offered by name. */
export const ChangeDays = ({ span, dashboard: { releases } }: ChangeDaysProps) => (
  <div className="toolbar">
    {(['since', 'until'] as const).map((key) => (
      <fieldset key={key} className="days">
        <legend>{NAMES[key]}</legend>
        <DayChoice
          value={span[key]}
          releases={releases}
          onChoose={(day) => {
            if (day !== '') span.choose(key, day)
          }}
        />
      </fieldset>
    ))}
  </div>
)
