import type { Inspection } from '@/model/schema/inspection'

/** Ids of the indicators that are evidence on what inspectors asked for. */
export const evidenceOf = ({
  recommendations,
  statementAreas,
}: Pick<Inspection, 'recommendations' | 'statementAreas'>): Set<string> =>
  new Set(
    [...recommendations, ...statementAreas].flatMap(({ evidence }) =>
      evidence.map(({ indicator }) => indicator),
    ),
  )
