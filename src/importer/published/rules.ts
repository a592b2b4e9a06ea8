import { normaliseLabel } from '../tables/labels'
import type { PublicationTable, Rule } from '../publications/publication'

export interface OrderedRule extends Rule {
  /** The rule's position in the table, which gives the order of the output. */
  order: number
}

const ruleKey = (labels: readonly string[]): string => labels.map(normaliseLabel).join('|')

/** Every combination of the alternatives of a rule's labels. */
const ruleKeys = ({ labels }: Rule): string[] =>
  labels
    .reduce<string[][]>(
      (keys, alternatives) => keys.flatMap((key) => alternatives.map((label) => [...key, label])),
      [[]],
    )
    .map(ruleKey)

/**
 * Returns a function from a row's labels (one for each filter of the table) to the rule for them,
 * or to the index of the label that the table does not know.
 */
export function ruleFinder(
  table: PublicationTable,
): (labels: readonly string[]) => OrderedRule | { unknown: number } {
  const rules = new Map(
    table.rules.flatMap((rule, order) =>
      ruleKeys(rule).map((key): [string, OrderedRule] => [key, { ...rule, order }]),
    ),
  )
  const firsts = new Set(table.rules.flatMap(({ labels }) => (labels[0] ?? []).map(normaliseLabel)))
  return (labels) =>
    rules.get(ruleKey(labels)) ?? {
      unknown: firsts.has(normaliseLabel(labels[0] ?? '')) ? labels.length - 1 : 0,
    }
}

/** The measures that a file gives for an indicator, in the order in which its table names them. */
export const measuresOf = (
  { table, columns }: { table: PublicationTable; columns: ReadonlyMap<string, number> },
  indicator: string,
): string[] => [
  ...new Set(
    table.rules
      .flatMap((rule) => rule.targets)
      .filter((target) => target.indicator === indicator)
      .flatMap(({ figures }) =>
        Object.entries(figures).flatMap(([measure, role]) => (columns.has(role) ? measure : [])),
      ),
  ),
]
