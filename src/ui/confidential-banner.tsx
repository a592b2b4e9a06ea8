import { confidentialLabel, worstOf } from '@/model/confidentiality'
import { listInWords } from '@/model/format'
import type { Release } from '@/model/release'

/** Above every page of a site that holds figures which are not public: which they are. */
export function ConfidentialBanner({ releases }: { releases: readonly Release[] }) {
  const closed = releases.filter(({ confidentiality }) => confidentiality !== 'public')
  return (
    <section className="banner" aria-label="Who may see this site">
      <p className="page">
        <strong>{confidentialLabel(worstOf(closed))}</strong> This site holds figures that are not
        public, from {listInWords(closed.map(({ title }) => title))}. They are marked where they
        stand.
      </p>
    </section>
  )
}
