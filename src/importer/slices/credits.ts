import { listInWords } from '@/model/values/format'
import { confidentialLabel, worstOf } from '@/model/schema/confidentiality'
import type { Release } from '@/model/schema/release'

/** "Sources: Ofsted; figures from the papers of X and from letters to it …": whom a site's figures are from. */
export function creditsOf(releases: readonly Release[], home: string): string {
  const of = (standing: Release['standing']) => [
    ...new Set(releases.flatMap((r) => (r.standing === standing ? r.publisher : []))),
  ]
  const papers =
    of('local').length === 0
      ? ''
      : `; figures from the papers of ${home} and from letters to it are cited with them`
  return `Sources: ${listInWords(of('official'))}${papers}.`
}

/** What stands above every page of a site with figures that are not public; undefined where all are. */
export function warningOf(releases: readonly Release[]): string | undefined {
  const closed = releases.filter(({ confidentiality }) => confidentiality !== 'public')
  const label = confidentialLabel(worstOf(closed))
  const titles = listInWords(closed.map(({ title }) => title))
  return (
    label &&
    `${label} This site holds figures that are not public, from ${titles}. They are marked where they stand.`
  )
}
