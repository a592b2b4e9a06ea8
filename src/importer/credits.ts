import { listInWords } from '@/model/format'
import { confidentialLabel, worstOf } from '@/model/confidentiality'
import type { Release } from '@/model/release'

/** "Sources: Ofsted; figures from the papers of X Council …": whom the figures of a site are from. */
export function creditsOf(releases: readonly Release[]): string {
  const of = (standing: Release['standing']) => [
    ...new Set(releases.flatMap((r) => (r.standing === standing ? r.publisher : []))),
  ]
  const official = of('official')
  const councils = of('local').filter((name) => !official.includes(name))
  const papers =
    councils.length === 0
      ? ''
      : `; figures from the papers of ${listInWords(councils)} and from letters to it are cited with them`
  return `Sources: ${listInWords(official)}${papers}.`
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
