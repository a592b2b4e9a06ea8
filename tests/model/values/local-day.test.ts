import { afterEach, expect, it, vi } from 'vitest'
import { localDay } from '@/model/values/local-day'

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['Europe/London', '2026-06-30T23:30:00Z', '2026-07-01'],
  ['Europe/London', '2026-01-01T00:30:00Z', '2026-01-01'],
  ['Pacific/Auckland', '2026-11-28T12:00:00Z', '2026-11-29'],
  ['America/New_York', '2026-11-28T02:00:00Z', '2026-11-27'],
  ['UTC', '2026-01-09T23:59:59Z', '2026-01-09'],
])('in %s it is, at %s, the day %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone)
  expect(localDay(new Date(moment))).toBe(day)
})
