import { plain } from '@/export/file-name'
import { packText, PackError, readPack } from '@/model/pack-text'
import type { Pack } from '@/model/pack'
import { LONG_LINK, packFragment } from '../report-link'
import type { Report } from '../use-report'
import { copyLink, save, siteAddress } from './take-away'

/** No report is as large: another kind of file was chosen. */
const LARGEST = 1_000_000

interface ReportShareProps {
  report: Report
  onIncoming: (pack: Pack) => void
  onProblem: (problem: string) => void
}

/** Hands the report on, as a link or a small file, and opens one that a colleague made. */
export function ReportShare({ report, onIncoming, onProblem }: ReportShareProps) {
  const { pack, say } = report
  const isEmpty = pack.entries.length === 0
  const copy = async () => {
    const path = `/report${packFragment(pack)}`
    const { length } = siteAddress(path)
    const warning =
      length > LONG_LINK
        ? ` It is ${length.toLocaleString('en-GB')} characters long, and some mail programs cut links of more than ${LONG_LINK.toLocaleString('en-GB')}: a file is safer.`
        : ''
    say(`${await copyLink(path)}.${warning}`)
  }
  const keep = () => {
    const name = `${plain(pack.title || 'report')}.json`
    save(new Blob([packText(pack)], { type: 'application/json' }), name)
    say(`Saved as ${name}. A colleague opens it on this page.`)
  }
  const open = async (file: File) => {
    try {
      if (file.size > LARGEST)
        throw new PackError(
          `“${file.name}” is too large to be a saved report. Choose the small file that ends in .json.`,
        )
      onIncoming(readPack(await file.text(), `“${file.name}”`))
    } catch (error) {
      onProblem(
        error instanceof PackError ? error.message : `“${file.name}” could not be read. Try again.`,
      )
    }
  }
  return (
    <section>
      <h2>Work on it with others</h2>
      <div className="report-buttons">
        <button
          type="button"
          className="button"
          aria-disabled={isEmpty}
          onClick={() => void (isEmpty || copy())}
        >
          Copy a link to this report
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isEmpty}
          onClick={() => isEmpty || keep()}
        >
          Save it as a file
        </button>
        <label className="button report-open">
          <span>Open a report from a file</span>
          <input
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              // The same file chosen again is another choice.
              event.target.value = ''
              if (file) void open(file)
            }}
          />
        </label>
      </div>
      <p className="small quiet">
        The link holds the whole report after its # sign: it is sent to no server, and shows whoever
        opens it the same charts.
      </p>
    </section>
  )
}
