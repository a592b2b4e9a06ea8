import { afterEach, describe, expect, it } from 'vitest'
import { keepTheme, officeTheme } from '@/pages/report/making/office-theme'

afterEach(() => localStorage.clear())

describe('the fonts and colours of the council’s own slides', () => {
  it('are kept for every later file', () => {
    const theme = {
      headingFont: 'Gill Sans MT',
      bodyFont: 'Arial',
      strong: '7A1F5C',
      ink: '000000',
    }
    expect(keepTheme(theme)).toEqual(theme)
    expect(officeTheme()).toEqual(theme)
    expect(keepTheme({})).toEqual({})
    expect(officeTheme()).toEqual({})
  })

  it.each([
    ['markup as a font', { headingFont: '"/><script>' }],
    ['a word as a colour', { strong: 'red' }],
    ['a colour with its sign', { ink: '#112233' }],
  ])('leave out %s', (_, theme) => {
    expect(keepTheme({ ...theme, bodyFont: 'Arial' })).toEqual({ bodyFont: 'Arial' })
  })

  it.each(['not JSON', '[]', 'null', '{"headingFont": 5}'])('are none where %s is kept', (text) => {
    localStorage.setItem('office-theme', text)
    expect(officeTheme()).toEqual({})
  })
})
