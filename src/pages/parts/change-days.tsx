import { releaseDays } from '@/model/change-words'
import type { useChangeSpan } from '../use-change-span'
import type { Dashboard } from '../use-dashboard'
import { useToday } from '../use-today'
import { Choose } from './choose'

interface ChangeDaysProps {
  span: ReturnType<typeof useChangeSpan>
  dashboard: Dashboard
}

const OWN = 'own'

/** The two days: any, or those on which a release came out. */
export function ChangeDays({ span, dashboard }: ChangeDaysProps) {
  const today = useToday()
  const days = releaseDays(dashboard.releases)
  const one = (key: 'since' | 'until', name: string) => (
    <fieldset className="days">
      <legend>{name}</legend>
      <label className="choose">
        <span>Day</span>
        <input
          type="date"
          value={span[key]}
          max={today}
          required
          onChange={(event) => {
            if (event.target.value !== '') span.choose(key, event.target.value)
          }}
        />
      </label>
      <Choose
        name="or"
        value={days.some(({ day }) => day === span[key]) ? span[key] : OWN}
        options={[
          { id: OWN, label: 'the day of a release' },
          ...days
            .filter(({ day }, at) => days.findIndex((d) => d.day === day) === at)
            .map(({ day, label }) => ({ id: day, label })),
        ]}
        choose={(day) => {
          if (day !== OWN) span.choose(key, day)
        }}
      />
    </fieldset>
  )
  return (
    <form className="change-days" aria-label="The days that are compared">
      {one('since', 'What was known on')}
      {one('until', 'beside what was known on')}
    </form>
  )
}
