import { describe, expect, it } from 'vitest'
import { actionRows, readActions } from '@/model/meeting/actions'
import { nameOfAgenda, notesPaper, readNotes, withNote } from '@/model/meeting/own-notes'
import { paperText } from '@/model/meeting/written-paper'
import { isWalk, START } from '@/model/meeting/walk'

describe('the notes of a member', () => {
  const notes = withNote({}, '/a', { text: 'Ask again. ', ticked: ['Why?'] })

  it('become a text with each chart that has any', () => {
    const paper = notesPaper('Scrutiny, 7 September', [
      { title: 'Fewer children in foster care', code: 'PLA-01', note: notes['/a'] },
      { title: 'Nothing noted', code: 'PLA-02', note: { text: '  ', ticked: [] } },
      { title: 'Two figures', code: undefined, note: { text: 'Odd.', ticked: [] } },
    ])
    expect(paper && paperText(paper)).toBe(
      'My notes: Scrutiny, 7 September\n\nPLA-01 Fewer children in foster care\nTicked: Why?\nAsk again.\n\nTwo figures\nOdd.',
    )
    expect(notesPaper('Scrutiny', [{ title: 'x', code: 'y', note: undefined }])).toBeUndefined()
  })

  it.each([
    [JSON.stringify(notes), notes],
    [null, {}],
    ['not json', {}],
    ['null', {}],
    ['{"/a":{"text":1,"ticked":["x",2]},"/b":null}', { '/a': { text: '', ticked: ['x'] } }],
  ])('are read from %s', (text, expected) => {
    expect(readNotes(text)).toEqual(expected)
  })

  it('are kept apart by agenda', () => {
    expect(nameOfAgenda('#PLA-01')).toBe(nameOfAgenda('#PLA-01'))
    expect(nameOfAgenda('#PLA-01')).not.toBe(nameOfAgenda('#PLA-02'))
  })
})

describe('an action that a committee asked for', () => {
  const action = { day: '2026-12-10', topic: 'PLA-01 Where children live', asked: 'Report back' }

  it('becomes a row of the file of actions, with the next number', () => {
    expect(actionRows([action, action], 23).map((row) => row.slice(0, 5))).toEqual([
      ['23', '2026-12-10', 'PLA-01 Where children live', 'Report back', 'in progress'],
      ['24', '2026-12-10', 'PLA-01 Where children live', 'Report back', 'in progress'],
    ])
  })

  it.each([
    [JSON.stringify([action]), [action]],
    [null, []],
    ['{', []],
    ['{}', []],
    ['[null, 1, {"day":"2026-12-10"}]', []],
  ])('is read from %s', (text, expected) => {
    expect(readActions(text)).toEqual(expected)
  })
})

describe('what another window says', () => {
  it.each([
    [START, true],
    [{ ...START, panel: 'keys', step: 3 }, true],
    ['where', false],
    [null, false],
    [{ step: '1' }, false],
  ])('is a place in a meeting or not: %j', (said, expected) => {
    expect(isWalk(said)).toBe(expected)
  })
})
