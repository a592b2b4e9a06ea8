import { formatValue } from '@/model/values/format'
import type { FigureRecord, RecordPart } from '@/model/record/record'
import { besideValue } from '@/model/record/words'
import { FigureLink } from '@/ui/figure-link'

const Part = ({ part }: { part: RecordPart }) => (
  <li>
    {part.label}:{' '}
    <FigureLink cell={part.cell}>
      {formatValue(part.value, part.measure)} {besideValue(part.value, part.measure)}
    </FigureLink>
  </li>
)

const List = ({ parts }: { parts: readonly RecordPart[] }) => (
  <ul>
    {parts.map((part) => (
      <Part key={`${part.cell.area}${part.cell.measure}${part.cell.category}`} part={part} />
    ))}
  </ul>
)

/** What the figure was worked out from, or what a published share is of, each leading to its own record. */
export function RecordParts({ record }: { record: FigureRecord }) {
  const { worked, of, note, isAverage } = record
  if (worked)
    return (
      <section>
        <h3>How it was worked out</h3>
        <p>
          {worked.how}
          {isAverage && note !== undefined ? ` (${note})` : ''}. It was worked out here, from:
        </p>
        <List parts={worked.parts} />
      </section>
    )
  if (of.length === 0) return null
  return (
    <section>
      <h3>What it is of</h3>
      <p>The publisher worked it out. In the same release or beside it stand:</p>
      <List parts={of} />
    </section>
  )
}
