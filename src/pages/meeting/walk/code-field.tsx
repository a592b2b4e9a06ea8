import { useState } from 'react'

interface CodeFieldProps {
  label: string
  /** Opens what was typed; returns false where there is no such chart. */
  onEnter: (text: string) => boolean
}

/** Opens a chart by its number or code, for those who do without keys. */
export function CodeField({ label, onEnter }: CodeFieldProps) {
  const [text, setText] = useState('')
  return (
    <form
      className="meeting-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && onEnter(text)) setText('')
      }}
    >
      <label>
        <span>{label}</span>
        <input
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
