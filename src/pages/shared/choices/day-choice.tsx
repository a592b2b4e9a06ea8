import { releaseDays } from '@/model/changes/words'
import type { Release } from '@/model/schema/release'
import { useToday } from '../use-today'
import { Choose } from './choose'
import './day-choice.css'

interface DayChoiceProps {
  /** ISO date; empty for none. */
  value: string
  releases: readonly Release[]
  onChoose: (day: string) => void
}

const OWN = ''

/** Chooses a day up to today, or one on which a release came out. */
export function DayChoice({ value, releases, onChoose }: DayChoiceProps) {
  const today = useToday()
  const days = releaseDays(releases)
  return (
    <>
      <label className="choose">
        <span>Day</span>
        <input
          type="date"
          value={value}
          max={today}
          onChange={(event) => onChoose(event.target.value)}
        />
      </label>
      <Choose
        name="or"
        value={days.some(({ day }) => day === value) ? value : OWN}
        options={[
          { id: OWN, label: 'the day of a release' },
          ...days.map(({ day, label }) => ({ id: day, label })),
        ]}
        choose={onChoose}
      />
    </>
  )
}
