/** Concern is a triangle, improvement a circle, anything else a bar: shape and word, not colour alone. */
export function StatusMark({
  tone,
  words,
}: {
  tone: 'concern' | 'good' | 'neutral'
  words: string
}) {
  return (
    <span className={`status status-${tone}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {tone === 'concern' && <path d="M6 1l6 10H0z" fill="currentColor" />}
        {tone === 'good' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
        {tone === 'neutral' && <rect x="0" y="4" width="12" height="4" fill="currentColor" />}
      </svg>
      {words}
    </span>
  )
}
