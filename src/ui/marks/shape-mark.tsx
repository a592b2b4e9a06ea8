/** Shapes that can be distinguished without colour. Each is beside its word. */
export type Shape = 'ring' | 'disc' | 'half' | 'circle' | 'bar' | 'open-triangle' | 'triangle'

interface ShapeMarkProps {
  shape: Shape
  tone: 'concern' | 'good' | 'neutral'
}

/** A small shape in its tone, before a word. */
export const ShapeMark = ({ shape, tone }: ShapeMarkProps) => (
  <svg className={`mark-${tone}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    {shape === 'ring' && <circle cx="7" cy="7" r="6" className="mark-open" />}
    {shape === 'ring' && <circle cx="7" cy="7" r="3.25" fill="currentColor" />}
    {shape === 'disc' && <circle cx="7" cy="7" r="5.5" fill="currentColor" />}
    {(shape === 'half' || shape === 'circle') && (
      <circle cx="7" cy="7" r="5.5" className="mark-open" />
    )}
    {shape === 'half' && <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />}
    {shape === 'bar' && <rect x="1" y="5" width="12" height="4" fill="currentColor" />}
    {shape === 'open-triangle' && <path d="M7 2l5.5 10h-11z" className="mark-open" />}
    {shape === 'triangle' && <path d="M7 1l6.5 12H.5z" fill="currentColor" />}
  </svg>
)
