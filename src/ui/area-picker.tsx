import { useId, useState, type KeyboardEvent } from 'react'
import type { Area } from '@/model/area'

interface AreaPickerProps {
  areas: readonly Area[]
  chosen: string
  onChoose: (code: string) => void
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()

/** Searches authorities by name; the pattern is the ARIA combobox with a list below it. */
export function AreaPicker({ areas, chosen, onChoose }: AreaPickerProps) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const words = plain(text).split(' ').filter(Boolean)
  const found = areas
    .filter((area) =>
      words.every((word) => plain(area.name).includes(word) || area.dfe === text.trim()),
    )
    .toSorted((a, b) => {
      const starts = (area: Area) => (plain(area.name).startsWith(plain(text)) ? 0 : 1)
      return starts(a) - starts(b) || a.name.localeCompare(b.name)
    })
  const current = Math.min(active, found.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = (current + step + found.length) % Math.max(1, found.length)
      setActive(next)
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    const area = found[current]
    if (event.key !== 'Enter' || !area) return
    // The focus goes to the button that opened this: the same key press must not open it again.
    event.preventDefault()
    onChoose(area.code)
  }
  return (
    <div className="area-picker">
      <label htmlFor={`${list}-input`}>Find a council by name</label>
      <input
        id={`${list}-input`}
        // The panel opened because the reader asked to choose: typing is the next thing.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${current}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {found.length === 1 ? '1 council' : `${found.length} councils`}
      </p>
      {found.length === 0 && (
        <p className="quiet">No council in England has “{text}” in its name.</p>
      )}
      <div id={list} role="listbox" aria-label="Councils" className="options">
        {found.map((area, index) => (
          // Keys go to the input, which points here by aria-activedescendant.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={area.code}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={area.code === chosen}
            className={index === current ? 'option option-active' : 'option'}
            onClick={() => onChoose(area.code)}
          >
            {area.name}
          </div>
        ))}
      </div>
    </div>
  )
}
