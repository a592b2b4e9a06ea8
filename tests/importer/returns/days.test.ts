// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  ageOn,
  birthday,
  dayOfIso,
  isoOf,
  monthEnds,
  readDay,
  readYear,
  yearOf,
} from '@/importer/returns/day'
import { workOut } from '@/importer/returns/measures/work-out'
import { readReturns } from '@/importer/returns/ssda903/read-returns'
import { inBytes } from './counted'
import { smallReturns } from './small-returns'

describe('days', () => {
  it('are read as dd/mm/yyyy and no other way', () => {
    expect(isoOf(readDay('29/02/2024') ?? 0)).toBe('2024-02-29')
    for (const text of ['29/02/2023', '1/4/2025', '2025-04-01', '01/04/25', '04/13/2025', ''])
      expect(readDay(text), text).toBeUndefined()
  })

  it('are in the year that ends on 31 March', () => {
    expect(yearOf(dayOfIso('2025-03-31'))).toBe(2025)
    expect(yearOf(dayOfIso('2025-04-01'))).toBe(2026)
    expect(readYear('2025-26')).toBe(2026)
    expect(readYear('1999-00')).toBe(2000)
    for (const text of ['2025-27', '2025', '2025-6', '']) expect(readYear(text)).toBeUndefined()
  })

  it('end months', () => {
    const ends = monthEnds(dayOfIso('2023-12-31'), dayOfIso('2024-04-29'))
    expect(ends.map(isoOf)).toEqual(['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31'])
  })

  it('count age in completed years; born on 29 February, the birthday is 1 March', () => {
    const born = dayOfIso('2008-02-29')
    expect(ageOn(born, dayOfIso('2026-02-28'))).toBe(17)
    expect(ageOn(born, dayOfIso('2026-03-01'))).toBe(18)
    expect(isoOf(birthday(born, 18))).toBe('2026-03-01')
    expect(ageOn(dayOfIso('2025-10-31'), dayOfIso('2025-10-31'))).toBe(0)
  })
})

describe('two small returns', () => {
  const files = Object.entries(smallReturns()).map(([name, lines]) => ({
    name,
    text: lines.join('\n'),
  }))
  const { returns } = readReturns(inBytes(files), {
    newest: 2026,
    saved: '2025-10-31',
    published: '2025-11-28',
  })
  if (!returns) throw new Error('the returns are refused')
  const { onDays, started, ceased } = workOut(returns)
  const on = (iso: string) => onDays.find(({ day }) => day === dayOfIso(iso))
  const to = (flows: typeof started, iso: string) => flows.find(({ day }) => day === dayOfIso(iso))

  it('count who is looked after on the day: not who leaves on it', () => {
    expect(onDays.map(({ total }) => total).join(' ')).toBe(
      '1 1 1 2 2 2 3 3 3 3 3 2 2 2 3 3 3 2 2 2',
    )
    expect(on('2025-08-31')?.divided.get('children-looked-after-by-age')).toEqual(
      new Map([
        ['10-to-15', 1],
        ['5-to-9', 1],
      ]),
    )
    expect(on('2024-12-31')?.parts.get('unaccompanied-asylum-seeking-children')).toBe(1)
    expect(on('2025-03-31')?.parts.get('unaccompanied-asylum-seeking-children')).toBe(0)
  })

  it('count each child once in a year', () => {
    expect(to(started, '2025-03-31')).toMatchObject({ inMonth: 0, sinceApril: 2, twelveMonths: 2 })
    expect(to(ceased, '2025-02-28')).toMatchObject({ inMonth: 1, sinceApril: 1 })
    expect(to(ceased, '2025-02-28')?.twelveMonths).toBeUndefined()
    expect(to(ceased, '2025-08-31')?.divided?.get('reason')).toEqual(
      new Map([
        ['other-reason', 1],
        ['returned-home', 1],
      ]),
    )
  })
})
