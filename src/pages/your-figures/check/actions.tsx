import type { TeamAction } from '@/importer/audits/team-actions'
import type { Team } from '@/importer/audits/team-check'
import { dateLabel } from '@/model/values/period'
import { ScrollBox, TableHead } from '../../shared/table-head'

/** How an action stands on a day: the open ones that are late come first. */
function stateOf({ done, due }: TeamAction, today: string): { place: number; words: string } {
  if (done !== '') return { place: 2, words: `Done on ${dateLabel(done)}` }
  return due < today ? { place: 0, words: 'Overdue' } : { place: 1, words: 'Open' }
}

interface ActionsProps {
  actions: readonly TeamAction[]
  team: Team
  today: string
}

const isOf = ({ team: name }: TeamAction, { label }: Team): boolean => {
  const [own, whole] = [name.toLowerCase(), label.toLowerCase()]
  // An action names the team, and the service area only where two teams have the same name.
  return own === whole || own === whole.split(', ')[0]
}

/** What was agreed with the team, and what has become of it. */
export function Actions({ actions, team, today }: ActionsProps) {
  const own = actions
    .filter((action) => isOf(action, team))
    .map((action) => ({ ...action, state: stateOf(action, today) }))
    .toSorted((a, b) => a.state.place - b.state.place || (a.due < b.due ? -1 : 1))
  return (
    <>
      <h4>Agreed actions</h4>
      {own.length === 0 ? (
        <p className="prose">
          {actions.length === 0
            ? 'To see what was agreed with the team, fill in the template “Actions agreed with a team” and open it together with the audits.'
            : 'None with this team in your file.'}
        </p>
      ) : (
        <ScrollBox label="Agreed actions" className="own-table">
          <table>
            <TableHead columns={['Action', 'State', 'Due', 'Owner', 'Agreed']} />
            <tbody>
              {own.map(({ action, owner, agreed, due, state }) => (
                <tr key={`${action} ${due} ${owner}`}>
                  <th scope="row">{action}</th>
                  <td data-label="State">
                    {state.place === 0 ? <strong>{state.words}</strong> : state.words}
                  </td>
                  <td data-label="Due">{dateLabel(due)}</td>
                  <td data-label="Owner">{owner}</td>
                  <td data-label="Agreed">{agreed === '' ? '' : dateLabel(agreed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  )
}
