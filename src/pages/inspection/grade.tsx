import { shortGrade } from '@/model/schema/inspection-judgements'
import { ShapeMark, type Shape } from '@/ui/marks/shape-mark'

/** Shape and tone of each grade, the best first. */
const LOOKS: readonly { shape: Shape; tone: 'good' | 'concern' }[] = [
  { shape: 'ring', tone: 'good' },
  { shape: 'disc', tone: 'good' },
  { shape: 'open-triangle', tone: 'concern' },
  { shape: 'triangle', tone: 'concern' },
]

interface GradeProps {
  grade: string | undefined
  grades: readonly string[]
  /** The text where there is no judgement. */
  none?: string
  /** Whether to use the short label, for a wide table. */
  isShort?: boolean
}

/** A judgement as a word with its shape. */
export function Grade({ grade, grades, none = 'No judgement', isShort = false }: GradeProps) {
  if (grade === undefined) return <span className="quiet">{none}</span>
  return (
    <span className="worded">
      <GradeMark rank={grades.indexOf(grade)} />
      <span>{isShort ? shortGrade(grade) : grade}</span>
    </span>
  )
}

/** The shape of a grade, for use where the word is nearby. */
export function GradeMark({ rank }: { rank: number }) {
  const look = LOOKS[rank] ?? { shape: 'circle', tone: 'neutral' }
  return <ShapeMark shape={look.shape} tone={look.tone} />
}
