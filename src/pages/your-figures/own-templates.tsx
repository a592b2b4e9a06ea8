import { useState } from 'react'
import { failureWords } from '@/data/offline/why-lost'
import { TEMPLATES, type Template } from '@/importer/own/templates'
import { ScrollBox, TableHead } from '../shared/table-head'
import { useToday } from '../shared/use-today'
import { TIDY_COLUMNS, type TidyColumn } from '@/importer/tables/tidy-columns'

const KINDS = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const

/** A template for each kind of figures, as Excel or CSV. */
export function OwnTemplates() {
  const [message, setMessage] = useState('')
  const today = useToday()
  const keep = async (template: Template, kind: 'csv' | 'xlsx') => {
    try {
      const { saveTemplate } = await import('./save-template')
      setMessage(`Saved as ${await saveTemplate(template, kind, today)}`)
    } catch (error) {
      setMessage(await failureWords(error, 'The template could not be made.'))
    }
  }
  return (
    <>
      <ScrollBox label="Templates" className="own-table">
        <table>
          <TableHead columns={['Template', 'For', 'Save']} />
          <tbody>
            {TEMPLATES.map((template) => (
              <tr key={template.id}>
                <th scope="row">{template.name}</th>
                <td>{template.about}</td>
                <td className="own-saves">
                  {KINDS.map(([kind, label]) => (
                    <button
                      key={kind}
                      type="button"
                      className="button"
                      aria-label={`${template.name}: ${label}`}
                      onClick={() => void keep(template, kind)}
                    >
                      {label}
                    </button>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small" role="status">
        {message}
      </p>
    </>
  )
}

const NEEDS: Record<TidyColumn['need'], string> = {
  always: 'Always',
  sometimes: 'Where it applies',
  'may be left out': 'May be left out',
}

/** The columns of the tidy format. */
export const OwnColumns = () => (
  <ScrollBox label="Columns" className="own-table">
    <table>
      <TableHead columns={['Column', 'Needed', 'What it holds']} />
      <tbody>
        {Object.entries(TIDY_COLUMNS).map(([role, { need, holds }]) => (
          <tr key={role}>
            <th scope="row">
              <code>{role}</code>
            </th>
            <td>{NEEDS[need]}</td>
            <td>{holds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)
