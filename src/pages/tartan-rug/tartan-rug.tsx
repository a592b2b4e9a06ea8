import { areaInSentence, possessive } from '@/model/schema/area'
import { SHADE_WORDS, SHADES, type Shade } from '@/model/judgement/quarter'
import { rugTitle } from '@/model/overview/tartan-rug'
import { worstOf } from '@/model/schema/confidentiality'
import { inSentence, listInWords } from '@/model/values/format'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { SegmentLinks } from '../shared/choices/view-switch'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { Notices } from '../shared/notices'
import { PageTitle } from '../shared/page-title'
import { RugDownloads } from './rug-downloads'
import { RugTable } from './rug-table'
import { useRug } from './use-rug'
import './tartan-rug.css'

const KEYS: readonly (readonly [string, readonly Shade[]])[] = [
  ['Where one direction is better', SHADES.slice(0, 4)],
  ['Where neither is', SHADES.slice(4)],
]

/** The shades with their words. */
const Key = () => (
  <div className="rug-keys">
    {KEYS.map(([title, shades]) => (
      <p key={title} className="rug-key">
        <span className="quiet">{title}:</span>
        {shades.map((shade) => (
          <span key={shade} className={`rug-${shade}`}>
            {SHADE_WORDS[shade]}
          </span>
        ))}
      </p>
    ))}
  </div>
)

/** Every headline figure of the council and its neighbours, or of its years, by quarters of all councils. */
export function TartanRug() {
  const dashboard = useDashboard()
  const { catalogue, area } = dashboard
  const { rug, rows, notices, hrefBy, ...sorting } = useRug(dashboard)
  const name = area ? areaInSentence(area) : ''
  const what =
    rug.of === 'years'
      ? `Headline figures for ${name}, year by year`
      : `Headline figures for ${name} and its ten statistical neighbours`
  return (
    <div className="page page-rug">
      <PageTitle text={rugTitle(rug)} site={catalogue.title} />
      <p className="sub">
        {what}. Shade and word say in which quarter of all councils in England a figure lies.
      </p>
      <div className="rug-bar">
        <SegmentLinks
          name="Columns"
          choices={[
            { label: 'Councils', to: hrefBy('councils'), isCurrent: rug.of === 'councils' },
            { label: 'Years', to: hrefBy('years'), isCurrent: rug.of === 'years' },
          ]}
        />
        <Key />
        <RugDownloads rug={rug} rows={rows} what={what} area={area?.name ?? ''} />
      </div>
      <Notices notices={notices} />
      <RugTable rug={rug} rows={rows} caption={what} {...sorting} />
      <div className="prose small quiet rug-notes">
        <p>
          Each row compares figures of one date. Choose the name of a{' '}
          {rug.of === 'years' ? 'year' : 'council'} to sort the rows by its quarters: worst first,
          then best first.{' '}
          {rug.of === 'councils' && 'Neighbours stand in order of likeness, nearest first. '}
          No total is given, because the figures are of different kinds and some overlap.
        </p>
        {rug.without.length > 0 && (
          <p>
            Not shown, because only {possessive(name)} own papers have them:{' '}
            {listInWords(rug.without.map((one) => inSentence(one)))}.
          </p>
        )}
      </div>
      <ConfidentialMark level={worstOf(rows.map(({ view }) => view))} />
    </div>
  )
}
