import { findEngland, areaInSentence, isCurrentAuthority } from '@/model/schema/area'
import { countsSentence, datesSentence } from '@/model/inspection/words'
import { countGrades, type GradeCounts } from '@/model/schema/inspection-judgements'
import { dateLabel } from '@/model/values/period'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import type { InspectionRecords } from './use-inspection'
import { Grade } from './grade'
import { ScrollBox, TableHead } from '../shared/table-head'
import { SourceLine } from '../shared/source-line'

interface RegionProps {
  found: InspectionRecords
}

/** A part of a service that is judged, with how many authorities have each grade for it. */
interface Part {
  label: string
  counts: GradeCounts
}

/**
 * The number of authorities with each grade, in the region and in England. It is also the legend of the
 * shapes.
 */
function Counts({ columns }: { columns: readonly { name: string; counts: GradeCounts }[] }) {
  const grades = columns[0]?.counts.grades.map(({ grade }) => grade) ?? []
  return (
    <div className="chart-table judged-counts">
      <table>
        <TableHead
          columns={[
            'Overall, at the latest inspection',
            ...columns.map(({ name }) => ({ number: name })),
          ]}
        />
        <tbody>
          {grades.map((grade, index) => (
            <tr key={grade}>
              <th scope="row">
                <Grade grade={grade} grades={grades} />
              </th>
              {columns.map(({ name, counts }) => (
                <td key={name} className="chart-number">
                  {counts.grades[index]?.count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The number of authorities with each grade for each part that is judged. */
function CountsByPart({ where, parts }: { where: string; parts: readonly Part[] }) {
  const grades = parts[0]?.counts.grades.map(({ grade }) => grade) ?? []
  return (
    <ScrollBox label={`Judgements in ${where}, part by part`} className="judged-counts">
      <table>
        <TableHead
          columns={[
            `${where}, at the latest inspection`,
            ...grades.map((number) => ({ number })),
            { number: 'No judgement' },
          ]}
        />
        <tbody>
          {parts.map(({ label, counts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {counts.grades.map(({ grade, count }) => (
                <td key={grade} className="chart-number">
                  {count}
                </td>
              ))}
              <td className="chart-number">{counts.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Every authority of the council's region with its latest judgements, by name: not a league table. */
export function RegionJudgements({ found }: RegionProps) {
  const dashboard = useDashboard()
  const { areas, area } = dashboard
  const { byArea, judgements, categories, indicator } = found
  const authorities = areas.areas.filter((a) => isCurrentAuthority(a))
  const region = areas.areas.find((a) => a.code === area?.parent)
  const england = findEngland(areas.areas)
  const own = authorities
    .filter((a) => a.parent === region?.code)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  if (!region || !england) return null
  const count = (group: typeof authorities, category?: string) =>
    countGrades(
      judgements,
      byArea,
      group.map(({ code }) => code),
      category,
    )
  const [here, everywhere] = [count(own), count(authorities)]
  const latest = own.flatMap(({ code }) => byArea.get(code)?.[0] ?? [])
  const where = areaInSentence(region)
  return (
    <section className="question" id="region">
      <h2>How authorities in {where} are judged</h2>
      <p className="prose">
        {countsSentence({ where, counts: here }, { where: england.name, counts: everywhere })}{' '}
        {datesSentence(latest, where)}
      </p>
      <Counts
        columns={[
          { name: region.name, counts: here },
          { name: england.name, counts: everywhere },
        ]}
      />
      <CountsByPart
        where={england.name}
        parts={categories.map(({ id, label }) => ({ label, counts: count(authorities, id) }))}
      />
      <ScrollBox label={`Judgements in ${where}`} className="region-table">
        <table>
          <caption className="visually-hidden">
            Latest judgements of each authority in {where}, by name
          </caption>
          <TableHead
            columns={[
              'Authority',
              ...categories.map(({ label, short }) => short ?? label),
              'Inspected',
            ]}
          />
          <tbody>
            {own.map(({ code, name }) => {
              const inspected = byArea.get(code)?.[0]
              return (
                <tr key={code} className={code === area?.code ? 'is-own' : undefined}>
                  <th scope="row">{name}</th>
                  {categories.map(({ id }) => (
                    <td key={id}>
                      <Grade
                        grade={inspected?.grades.get(id)}
                        grades={judgements.grades}
                        none="–"
                        isShort
                      />
                    </td>
                  ))}
                  <td className="region-date">
                    {inspected ? dateLabel(inspected.date) : 'No judgement'}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      {latest.some(({ grades }) => grades.size < categories.length) && (
        <p className="quiet small prose">
          – means that there is no judgement of it on its own.{' '}
          {indicator?.annotations.flatMap((a) => (a.kind === 'break' ? a.text : [])).join(' ')}
        </p>
      )}
      {[...new Set(latest.map(({ release }) => release))].map((release) => (
        <p key={release} className="quiet small">
          <SourceLine release={release} />
        </p>
      ))}
    </section>
  )
}
