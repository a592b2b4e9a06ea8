const SHAPES = {
  /**
   * For a comparison with other councils: a triangle for concern, a circle for improvement, a bar for
   * neither.
   */
  concern: <path d="M6 1l6 10H0z" fill="currentColor" />,
  good: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  neutral: <rect x="0" y="4" width="12" height="4" fill="currentColor" />,
  /** For a target: a tick, a diamond and a cross, which comparisons do not use. */
  green: <path d="M1 6.5l3.5 3.5L11 2.5" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  amber: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  red: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  'not-judged': (
    <rect x="1.5" y="1.5" width="9" height="9" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
}

/** The judgement on a figure by shape, word and colour, never by colour alone. */
export function StatusMark({ tone, words }: { tone: keyof typeof SHAPES; words: string }) {
  return (
    <span className={`status status-${tone}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {words}
    </span>
  )
}
