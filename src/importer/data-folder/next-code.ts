import type { Catalogue } from '@/model/schema/indicator'

/** The next free code of a theme: QUA-07. */
export function nextCode({ indicators }: Pick<Catalogue, 'indicators'>, prefix: string): string {
  const numbers = indicators.map(({ code }) =>
    code.startsWith(`${prefix}-`) ? Number(code.slice(prefix.length + 1)) : 0,
  )
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
