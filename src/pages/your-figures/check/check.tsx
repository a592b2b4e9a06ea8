import { useId, useMemo, useState } from 'react'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { sourcesFrom } from '@/data/view-sources'
import type { Check } from '@/importer/audits/read-check'
import { sumAudits } from '@/importer/audits/sum-audits'
import { periodsOf, rowsOfTeam, teamCheck, teamsOf, type Team } from '@/importer/audits/team-check'
import type { Release } from '@/model/schema/release'
import { buildView } from '@/model/view/build-view'
import { usualSelection } from '@/model/view/selection'
import { FigureLinksContext } from '@/ui/figure-link'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { Actions } from './actions'
import { Areas } from './areas'
import { Workers } from './workers'
import { fewAudits, readingsOf, statementOf, windowLabel } from './words'
import './check.css'

const NO_GROUPS = { services: [], teams: [], themes: [], hasModeration: false }

/** The release that the drawing of a file’s audits names as its source. */
const OWN: Release = {
  id: 'own-audits',
  publication: 'own-audits',
  publisher: 'The council',
  title: 'Your own file of audits',
  published: '',
  standing: 'local',
  licence: '',
  attribution: '',
  files: [],
  indicators: [],
  confidentiality: 'restricted',
}

interface TeamGradesProps {
  check: Check
  team: Team
  /** What the latest audits say, in a sentence. */
  statement: string
}

/** A team’s audits by grade, period by period. */
function TeamGrades({ check, team, statement }: TeamGradesProps) {
  const { areas, catalogue } = useDashboard()
  const view = useMemo(() => {
    const { indicator } = check
    const rows = sumAudits(
      catalogue.home,
      // Here, the audits of one worker may be shown.
      {
        ...check,
        rows: rowsOfTeam(check, team.id).map((row) => ({ ...row, worker: '' })),
        problems: [],
        warnings: [],
      },
      NO_GROUPS,
    )
    const file = { release: OWN.id, indicator: indicator.id, measures: ['number'], rows }
    const sources = sourcesFrom([file], { indicator, areas, releases: [OWN] })
    return buildView(sources, { ...usualSelection(catalogue), vs: [] })
  }, [areas, catalogue, check, team])
  return (
    <FigureLinksContext value={undefined}>
      <ChartFrame
        view={view}
        title="Audits by grade"
        // The usual sentence would speak of the whole council.
        caption={`${statement}.`}
        headingLevel={4}
      />
    </FigureLinksContext>
  )
}

interface ChoiceProps {
  label: string
  options: readonly { id: string; label: string }[]
  chosen: string
  onChoose: (id: string) => void
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <label htmlFor={id}>
      {label}
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One team’s audits and agreed actions, for a meeting about its work. Nothing of it is kept or released. */
export function CheckAndChallenge({ check, today }: { check: Check; today: string }) {
  const teams = useMemo(() => teamsOf(check), [check])
  const [wanted, setWanted] = useState('')
  const [period, setPeriod] = useState('')
  const team = teams.find(({ id }) => id === wanted) ?? teams[0]
  if (!team) return null
  const periods = periodsOf({ ...check, rows: rowsOfTeam(check, team.id) })
  const shown = periods.includes(period) ? period : (periods[0] ?? '')
  const found = teamCheck(check, team.id, shown)
  const few = fewAudits(found)
  const statement = statementOf(team, found, check)
  return (
    <section className="own-check" aria-labelledby="own-check">
      <h2 id="own-check">Check and challenge: one team</h2>
      <p className="prose">
        For a supervision meeting with the team. Workers, areas of the audit tool, escalations and
        agreed actions are shown here alone, until you leave this page; no release contains them.
      </p>
      <div className="own-choices">
        <Choice label="Team" options={teams} chosen={team.id} onChoose={setWanted} />
        <Choice
          label="Period"
          options={periods.map((id) => ({ id, label: windowLabel(id, check) }))}
          chosen={shown}
          onChoose={setPeriod}
        />
      </div>
      <h3>{statement}</h3>
      <ul className="prose">
        {[...readingsOf(found, check), ...few].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className="own-halves">
        <div>
          <Areas areas={found.areas} grades={check} />
          <Workers workers={found.workers} />
        </div>
        <TeamGrades check={check} team={team} statement={statement} />
      </div>
      <Actions actions={check.actions} team={team} today={today} />
    </section>
  )
}
