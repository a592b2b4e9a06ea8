import type { Target } from '@/model/schema/target'

export const aTarget = (over: Partial<Target> = {}): Target => ({
  id: 'a-target',
  label: 'A target',
  measure: 'number',
  category: 'total',
  direction: 'at-least',
  value: 500,
  source: { release: 'dfe-2025', place: 'page 1' },
  ...over,
})
