import { useState } from 'react'
import { keepTheme, officeTheme, themeNote } from './office-theme'
import type { OfficeTheme } from '@/charts/office/office-chart'

const FONTS = [
  { key: 'headingFont', label: 'Font of headings' },
  { key: 'bodyFont', label: 'Font of text' },
] as const
const COLOURS = [
  { key: 'strong', label: 'Colour of the council', usual: '#12436d' },
  { key: 'ink', label: 'Colour of text', usual: '#16202b' },
] as const

/** Fonts and colours of the council's own slides, set once for all later files. */
export function ReportTheme({ say }: { say: (words: string) => void }) {
  const [theme, setTheme] = useState(officeTheme)
  const set = (change: OfficeTheme) => {
    const kept = keepTheme({ ...theme, ...change })
    setTheme(kept)
    for (const { key } of FONTS)
      if ((change[key] ?? '') !== '' && kept[key] === undefined)
        say(`“${change[key]}” is no name of a font: use letters, digits and spaces.`)
  }
  return (
    <details className="report-theme">
      <summary>Your own fonts and colours</summary>
      <p className="small quiet">
        For slides and documents. {themeNote() || 'They are kept in this browser.'}
      </p>
      {FONTS.map(({ key, label }) => (
        <label key={key}>
          <span>{label}</span>
          <input
            // Resets the field when its value was changed elsewhere or refused.
            key={theme[key] ?? ''}
            type="text"
            maxLength={60}
            placeholder="Arial"
            defaultValue={theme[key] ?? ''}
            onBlur={(event) => set({ [key]: event.target.value.trim() })}
          />
        </label>
      ))}
      {COLOURS.map(({ key, label, usual }) => (
        <label key={key}>
          <span>{label}</span>
          <input
            type="color"
            value={theme[key] === undefined ? usual : `#${theme[key].toLowerCase()}`}
            onChange={(event) => set({ [key]: event.target.value.slice(1).toUpperCase() })}
          />
        </label>
      ))}
      <button type="button" className="button" onClick={() => setTheme(keepTheme({}))}>
        Use the usual colours
      </button>
    </details>
  )
}
