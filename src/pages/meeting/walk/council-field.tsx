import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { areasQuery } from '@/data/queries'
import { findAreas } from '@/model/areas/find-areas'
import { isCurrentAuthority, type Area } from '@/model/schema/area'
import { useDashboard } from '../../shared/dashboard/dashboard-context'

interface CouncilFieldProps {
  /** A council was chosen. */
  onCouncil: (area: Area) => void
  /** What was entered names no council; returns whether it was something else. */
  onOther?: (text: string) => boolean
  onClose: () => void
}

const MOST_OPTIONS = 5

/** Councils that a text may mean, the best first. */
function councilsFor(text: string, areas: readonly Area[]): Area[] {
  if (text.trim() === '') return []
  const { areas: found, others } = findAreas(text, areas)
  return [...found, ...others].filter(isCurrentAuthority).slice(0, MOST_OPTIONS)
}

/** Chooses a council by typing some of its name, and Enter. */
export function CouncilField({ onCouncil, onOther, onClose }: CouncilFieldProps) {
  const { areas: home } = useDashboard()
  const { data = home } = useQuery(areasQuery)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const found = councilsFor(text, data.areas)
  const enter = () => {
    const [first] = found
    if (onOther?.(text)) return
    if (first) onCouncil(first)
    else if (text.trim() !== '')
      setProblem(`No council is called “${text.trim().slice(0, 40)}”. Type part of its name.`)
  }
  return (
    <form
      className="meeting-council"
      onSubmit={(event) => {
        event.preventDefault()
        enter()
      }}
    >
      <label>
        <span>Compare with which council?</span>
        <input
          ref={field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setProblem('')
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
        />
      </label>
      <p role="status">{problem}</p>
      <ul className="plain">
        {found.map((area, place) => (
          <li key={area.code}>
            <button type="button" className="meeting-button" onClick={() => onCouncil(area)}>
              {area.name}
              {place === 0 && <span className="meeting-sign"> Enter</span>}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
