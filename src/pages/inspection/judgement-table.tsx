import { dateLabel } from '@/model/values/period'
import { changeWord } from '@/model/inspection/words'
import { Explained } from '@/ui/explained'
import type { InspectionRecords } from './use-inspection'
import { Grade } from './grade'
import { ScrollBox, TableHead } from '../shared/table-head'

/** The judgements of each inspection, latest first. */
export function JudgementTable({ found }: { found: InspectionRecords }) {
  const { categories, history, judgements, indicator } = found
  const [latest, previous] = history
  const area = latest?.area
  const isWhole = history.every(({ grades }) => grades.size === categories.length)
  const dates = new Set(history.map(({ date }) => date))
  const notes = (indicator?.annotations ?? []).filter((a) =>
    a.kind === 'break' ? !isWhole : a.area === area && dates.has(a.period),
  )
  return (
    <>
      <ScrollBox label="Judgements at each inspection" className="judged">
        <table>
          <TableHead columns={['What was judged', ...history.map(({ date }) => dateLabel(date))]} />
          <tbody>
            {categories.map(({ id, label }) => {
              const change = changeWord(
                latest?.grades.get(id),
                previous?.grades.get(id),
                judgements,
              )
              return (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {history.map(({ date, grades }, index) => (
                    <td key={date}>
                      <Grade
                        grade={grades.get(id)}
                        grades={judgements.grades}
                        none="Not judged on its own"
                      />
                      {index === 0 && change !== '' && (
                        <span className="judged-change">{change}</span>
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      {notes.map(({ period, text }) => (
        <p key={period} className="quiet small prose">
          <Explained text={text} />
        </p>
      ))}
    </>
  )
}
