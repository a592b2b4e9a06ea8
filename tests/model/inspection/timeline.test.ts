// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { InspectionEvent } from '@/model/schema/inspection'
import type { Inspected, InspectionJudgements } from '@/model/schema/inspection-judgements'
import { flatTimeline, timelineOf } from '@/model/inspection/timeline'

const judgements: InspectionJudgements = {
  indicator: 'grades',
  grades: ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'],
  categories: ['whole'],
  inspections: [],
}
const event = (id: string, date: string, result?: string): InspectionEvent => ({
  id,
  what: 'Visit',
  date,
  area: 'A',
  release: 'paper',
  place: 'Page 1',
  ...(result === undefined ? {} : { result }),
})
const inspected = (date: string, grade: string, at: number | string = 7): Inspected => ({
  area: 'A',
  date,
  release: 'file',
  at,
  grades: new Map([['whole', grade]]),
})
const shape = (...from: Parameters<typeof timelineOf>) =>
  timelineOf(...from).map(({ id, rank, followed }) => [id, rank, followed.map((f) => f.id)])

describe('the timeline', () => {
  it('puts visits, and results that are no grade, under the judgement that they followed', () => {
    const events = [
      event('first', '2014-08', 'Inadequate'),
      event('visit', '2018-07'),
      event('second', '2021-12-17', 'Good'),
      event('joint', '2022-03-11', 'Written statement of action required'),
    ]
    expect(shape(events, [], judgements)).toEqual([
      ['first', 3, ['visit']],
      ['second', 1, ['joint']],
    ])
    expect(flatTimeline(timelineOf(events, [], judgements)).map(({ id }) => id)).toEqual([
      'first',
      'visit',
      'second',
      'joint',
    ])
  })

  it('tells once of an inspection that both sources date, weeks apart', () => {
    const events = [event('second', '2021-12-17', 'Good')]
    expect(shape(events, [inspected('2021-11-29', 'Good')], judgements)).toEqual([
      ['second', 1, []],
    ])
  })

  it('adds events that only the file of all authorities has, with its row, in chronological order', () => {
    const events = [event('second', '2021-12-17', 'Good'), event('meeting', '2023-06-30')]
    const history = [inspected('2025-01-27', 'Outstanding', 35), inspected('2021-12-06', 'Good')]
    expect(shape(events, history, judgements)).toEqual([
      ['second', 1, ['meeting']],
      ['inspection-2025-01-27', 0, []],
    ])
    expect(timelineOf(events, history, judgements)[1]).toMatchObject({
      result: 'Outstanding',
      release: 'file',
      place: 'Row 35',
    })
  })

  it('begins with the events before the first judgement', () => {
    const events = [event('visit', '2014-01'), event('first', '2014-08', 'Inadequate')]
    expect(shape(events, [], judgements)).toEqual([
      ['visit', undefined, []],
      ['first', 3, []],
    ])
  })
})
