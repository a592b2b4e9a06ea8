import { randomFrom } from '../random'
import type { Case } from './judge'
import { KINDS, type Kind } from './kinds'
import { canFail, WAYS } from './ways'

/** Every kind of file by every way to fail, at first load and later, as far as it is needed then. */
export const casesOf = (kinds: readonly Kind[]): Case[] =>
  kinds.flatMap((kind) =>
    WAYS.filter((way) => canFail(kind.file, way)).flatMap((way) => [
      ...(kind.first === undefined ? [] : [{ kind, way, moment: 'first' as const }]),
      ...(kind.later === undefined ? [] : [{ kind, way, moment: 'later' as const }]),
    ]),
  )

export const CASES: readonly Case[] = casesOf(KINDS)

/** Some cases, the same for the same seed: the kinds are mixed, and every way comes as often. */
export function someCases(count: number, seed: number): Case[] {
  const random = randomFrom(seed)
  const mixed = CASES.map((one) => ({ one, at: random() })).toSorted((a, b) => a.at - b.at)
  const taken: Case[] = []
  for (let round = 0; taken.length < count && round < CASES.length; round += 1) {
    const way = WAYS[round % WAYS.length]
    const next = mixed.find(
      ({ one }) => one.way === way && taken.every(({ kind }) => kind !== one.kind),
    )
    if (next) taken.push(next.one)
  }
  return taken
}
