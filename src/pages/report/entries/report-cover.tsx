import type { SavedReport } from '@/model/report/report'
import type { ReportEditor } from '../use-report-editor'

type Field = 'title' | 'committee' | 'author' | 'date' | 'asAt'

const FIELDS: readonly { key: Field; label: string; hint?: string; type: 'text' | 'date' }[] = [
  { key: 'title', label: 'Title', type: 'text' },
  { key: 'committee', label: 'Committee', type: 'text' },
  { key: 'date', label: 'Date of the meeting', type: 'date' },
  { key: 'author', label: 'Author', type: 'text' },
  {
    key: 'asAt',
    label: 'Figures as known on',
    hint: 'Left empty: the latest. With a day, every chart shows what was published by then.',
    type: 'date',
  },
]

/** The report with one field of its front page changed; an empty optional field is removed. */
function withField(report: SavedReport, key: Field, text: string): SavedReport {
  if (key === 'title') return { ...report, title: text }
  const { [key]: _, ...rest } = report
  return text === '' ? rest : { ...rest, [key]: text }
}

/** The fields of the front page. */
export const ReportCover = ({ editor: { report, change } }: { editor: ReportEditor }) => (
  <fieldset className="report-cover">
    <legend>
      <h2>Front page</h2>
    </legend>
    {FIELDS.map(({ key, label, hint, type }) => (
      <label key={key}>
        <span>{label}</span>
        <input
          type={type}
          maxLength={200}
          value={report[key] ?? ''}
          {...(hint === undefined ? {} : { 'aria-describedby': `${key}-hint` })}
          onChange={(event) => change(withField(report, key, event.target.value))}
        />
        {hint !== undefined && (
          <span id={`${key}-hint`} className="small quiet">
            {hint}
          </span>
        )}
      </label>
    ))}
  </fieldset>
)
