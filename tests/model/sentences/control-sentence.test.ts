// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  controlNotes,
  controlSentence,
  suitsControl,
  tooFewPoints,
} from '@/model/sentences/control-sentence'
import { realView } from '../../real-data'
import { series, STEADY, type Given, type Story } from '../control-series'
import { textOf } from '@/model/sentences/parts'

describe('the sentence of a control chart', () => {
  it('says that all is usual, and gives the limits', () => {
    expect(textOf(controlSentence(series(STEADY)))).toBe(
      'Children looked after in Buckinghamshire from 2000 to 2012: the ups and downs are what is usual. All 13 points lie within the limits (34.0 to 66.0), with no long run on one side of the mean (50.0), no long rise or fall, and no two of three close to a limit.',
    )
  })

  it('names the periods outside the usual range, the reason, and the meaning', () => {
    expect(
      textOf(controlSentence(series([...STEADY, 80], { polarity: 'lower-is-better' }))),
    ).toMatch(
      /there is a sign of more than the usual ups and downs\. 2013 \(80\) is above the upper limit of 7\d\.\d: a concern\. The latest figure: getting worse, up 27 since 2010\.$/,
    )
    const fallen = [60, 61, 60, 62, 61, 60, 50, 51, 50, 52, 51, 50, 51]
    expect(textOf(controlSentence(series(fallen, { polarity: 'lower-is-better' })))).toMatch(
      /the 7 points from 2006 to 2012 are all below the mean of 55\.\d: an improvement\. The latest figure: no clear direction, up 1 in a year, though it has been below its mean since 2006\.$/,
    )
    const rising = [50, 49, 50, 51, 50, 49, 48, 49, 50, 51, 52, 53, 54]
    expect(textOf(controlSentence(series(rising)))).toMatch(
      /the 7 points from 2006 to 2012 rise each time.*unusual, though no direction is good or bad here\. The latest figure: rising, up 3 since 2009\.$/i,
    )
  })

  it('says where limits start again, and which points have none', () => {
    const later = STEADY.map((value) => value + 100)
    expect(textOf(controlSentence(series([...STEADY, ...later], { breaks: ['2013'] })))).toContain(
      'The limits are recalculated from 2013 (New definition).',
    )
    expect(
      textOf(controlSentence(series([...STEADY, 150, 151, 152], { breaks: ['2013'] }))),
    ).toContain(
      'The 3 points from 2013 to 2015 stand without limits, which need 12 points on the same basis.',
    )
  })

  it.each([
    [
      [1],
      {},
      'Only 1 year: too few to tell a real change from ordinary variation (12 are needed).',
    ],
    [
      [1, 2, 3, 4, 5],
      {},
      'Only 5 years: too few to tell a real change from ordinary variation (12 are needed).',
    ],
    [
      STEADY,
      { breaks: ['2005'] },
      '13 years, at most 8 of them on the same basis: too few to tell a real change from ordinary variation (12 are needed).',
    ],
    [
      STEADY.flatMap((value) => [value, 'c']),
      {},
      '13 years, with too many gaps between them to tell a real change from ordinary variation.',
    ],
  ] satisfies [Given[], Story, string][])('of too few points is why: %#', (values, story, text) => {
    expect(suitsControl(series(values, story))).toBe(false)
    expect(tooFewPoints(series(values, story))).toBe(text)
    expect(textOf(controlSentence(series(values, story)))).toBe(text)
  })

  it('does not mention too few points where there are enough, or none', () => {
    expect(tooFewPoints(series(STEADY))).toBeUndefined()
    expect(tooFewPoints(series(['c']))).toBeUndefined()
  })

  it('has the nine years of the workforce figures down as too few', () => {
    expect(tooFewPoints(realView('agency-social-workers'))).toBe(
      'Only 9 years: too few to tell a real change from ordinary variation (12 are needed).',
    )
  })

  it('is true of thirteen years of children in need: the median wait fell below its mean and stayed', () => {
    const view = realView('initial-conferences-within-15-days', { measure: 'median-days' })
    expect(textOf(controlSentence(view))).toContain(
      'The 10 points from 2016 to 2025 are all below the mean of 15.2 working days: an improvement.',
    )
  })

  it('comes with a note on the method of the limits, and on one that is cut off', () => {
    expect(controlNotes(series(STEADY))).toEqual([
      expect.stringMatching(/2\.66 times/),
      expect.stringMatching(/Making Data Count.*7 points in a row.*two of three/),
    ])
    const swinging = STEADY.map((_, i) => (i % 2 === 0 ? 1 : 9))
    expect(controlNotes(series(swinging))[2]).toBe(
      'The lower limit would be below 0, where no figure can be: it is drawn at 0.',
    )
    expect(
      controlNotes(
        series(
          swinging.map((v) => v * 10),
          { measure: 'percent' },
        ),
      ),
    ).toEqual([
      expect.stringContaining('2.66'),
      expect.stringContaining('Making Data Count'),
      'The lower limit would be below 0%, where no figure can be: it is drawn at 0%.',
      'The upper limit would be above 100%, where no figure can be: it is drawn at 100%.',
    ])
  })
})
