import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useDay } from '@/selection/use-day'
import { useLoadedDashboard } from '../shared/dashboard/use-dashboard'
import { DayChoice } from '../shared/choices/day-choice'

/** Chooses the day as known on which all figures are shown. */
export function AsKnownPanel() {
  const { releases, selection } = useLoadedDashboard()
  const hrefOn = useDay()
  const navigate = useNavigate()
  const [day, setDay] = useState(selection.asAt ?? '')
  return (
    <form
      className="days"
      onSubmit={(event) => {
        event.preventDefault()
        void navigate(hrefOn(day === '' ? undefined : day))
      }}
    >
      <DayChoice value={day} releases={releases} onChoose={setDay} />
      <button type="submit" className="button">
        {day === '' ? 'Show the latest figures' : 'Show what was known then'}
      </button>
    </form>
  )
}
