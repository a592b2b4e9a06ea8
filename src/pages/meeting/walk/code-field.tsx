import { useRef, useState } from 'react'

interface CodeFieldProps {
  label: string
  /** Opens what was typed; returns false where there is no such chart. */
  onEnter: (text: string) => boolean
}

/** Opens a chart by its number or code, for those who do without keys. */
export function CodeField({ label, onEnter }: CodeFieldProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      className="meeting-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' || !onEnter(text)) return
        setText('')
        // The keyboard of a tablet would cover the chart.
        field.current?.blur()
      }}
    >
      <label>
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="meeting-button">
        Show
      </button>
    </form>
  )
}
