import { useEffect, useState, useSyncExternalStore } from 'react'
import { isClosed } from '@/data/closed'
import { currentOverlay, onOverlay } from '@/data/overlay'
import { PageTitle } from '../shared/page-title'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { ReturnsOpener } from './returns-opener'
import './returns.css'

/** The address of the document that the browser loaded; undefined where it is not a finished page. */
const loadedAt = (): string | undefined => document.documentElement.dataset['page']

const HERE = `${import.meta.env.BASE_URL}returns`

const never = () => () => undefined

/**
 * Whether the browser loaded this page itself. Reached from another page of the site, it would have that page’s
 * content policy, under which its worker cannot start.
 */
const useIsOwnDocument = (): boolean =>
  useSyncExternalStore(
    never,
    () => loadedAt() === undefined || loadedAt() === HERE,
    () => true,
  )

/** Loads the page anew, as its own document, unless figures that the reader has opened would be lost. */
function LoadItself() {
  const [isAsked] = useState(() => currentOverlay() !== undefined)
  useEffect(() => {
    if (!isAsked) location.reload()
  }, [isAsked])
  return isAsked ? (
    <p className="prose">
      You are seeing figures from your own file. This page has to be loaded by itself, which closes
      that file. <a href={HERE}>Close the file and open this page</a>
    </p>
  ) : (
    <p role="status">Loading</p>
  )
}

/** Reads a council’s return: how to save it, and the control that opens it. */
export function ReturnsPage() {
  const { catalogue, area } = useDashboard()
  const isOwn = useIsOwnDocument()
  const overlay = useSyncExternalStore(onOverlay, currentOverlay, () => undefined)
  const council = area?.name ?? ''
  return (
    <div className="page own returns">
      <section className="lead">
        <PageTitle text="This month, from your return" site={catalogue.title} />
        <p className="sub">
          From the SSDA903 return on children looked after, this page works out the figures that DfE
          publishes once a year, for the end of every month, and sets 31 March beside what DfE has
          published{council === '' ? '' : ` for ${council}`}.
        </p>
        <p className="returns-promise">
          Your file is read in this browser and goes nowhere else. It is not uploaded, saved or
          remembered; closing the page clears it. Only totals that you approve are kept, and small
          numbers are hidden.
        </p>
      </section>
      {!isOwn || (overlay && !isClosed()) ? <LoadItself /> : <ReturnsOpener />}
      <section className="question prose">
        <h2>What to save from the case system</h2>
        <ul>
          <li>
            Save the tables <b>Episodes</b>, <b>Header</b> and <b>UASC</b> of this year’s return as
            CSV, as they stand today, and the same tables of last year’s return as it was submitted.
            With last year’s, the twelve months to each month’s end are known too. Earlier years can
            be added.
          </li>
          <li>
            Names of files do not matter: the tables are recognised by their columns. UPNs,
            postcodes and columns that your council has added are dropped as the file is read.
          </li>
          <li>Do not open the files in Excel first: it drops leading zeros and rewrites dates.</li>
          <li>
            Use a council device, as your information governance policy says for the return. Once
            this page says that it is ready, you can disconnect the network: it works without.
          </li>
        </ul>
      </section>
    </div>
  )
}
