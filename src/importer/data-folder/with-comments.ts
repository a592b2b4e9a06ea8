import type { Commentary } from '@/model/schema/authored-files'
import type { Release } from '@/model/schema/release'
import type { Catalogue } from '@/model/schema/indicator'

/**
 * The catalogue with the service's comments on the indicators that they are about, oldest first. The place of a
 * quotation begins with the title of its paper, which a page may not hold otherwise.
 */
export const withComments = (
  catalogue: Catalogue,
  { comments }: Pick<Commentary, 'comments'> = { comments: [] },
  releases: readonly Release[] = [],
): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => {
    const own = comments
      .flatMap(({ indicator, ...comment }) => {
        if (indicator !== one.id) return []
        const paper = releases.find(({ id }) => id === comment.release)
        return paper ? { ...comment, place: `${paper.title}: ${comment.place}` } : comment
      })
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return own.length === 0 ? one : { ...one, comments: own }
  }),
})
