// @vitest-environment node
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findPrograms, type Machine } from './browsers/programs'
import { differencesIn } from './features'
import { isViolation, withEars } from './heard'
import { sheetsIn } from './sheets'
import { strokes } from './webdriver/keys'
import { framed, messagesIn } from './webdriver/marionette'

describe('a message between Firefox and the journeys', () => {
  it('is read however it is cut, with letters of more than one byte', () => {
    const sent = [[1, 1, null, { value: 'Crèche – 57%' }], { applicationType: 'gecko' }]
    const bytes = Buffer.from(sent.map(framed).join(''))
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const first = messagesIn(bytes.subarray(0, cut))
      const second = messagesIn(Buffer.concat([first.rest, bytes.subarray(cut)]))
      expect([...first.messages, ...second.messages]).toEqual(sent)
      expect(second.rest).toHaveLength(0)
    }
  })
})

describe('keys', () => {
  it('are pressed and let go one after the other, or held together', () => {
    const said = (...keys: string[]) =>
      strokes(keys).map(({ type, value }) => `${type === 'keyDown' ? '+' : '-'}${value}`)
    expect(said('ab', 'Enter')).toEqual(['+a', '-a', '+b', '-b', '+\uE007', '-\uE007'])
    expect(said('Control+k')).toEqual(['+\uE009', '+k', '-k', '-\uE009'])
    expect(said('+')).toEqual(['++', '-+'])
  })
})

describe('a program that an engine needs', () => {
  const WANTED = {
    driver: { places: [undefined, '', '/a/driver'], debian: 'a-driver', elsewhere: 'Install A.' },
    screen: { places: ['/a/screen'], debian: 'a-screen', elsewhere: 'Install A.' },
  }
  const machine = (there: string[], rest: Partial<Machine> = {}): Machine => ({
    has: (path) => there.includes(path),
    install: undefined,
    isDebian: false,
    ...rest,
  })

  it('is found, and nothing is installed', () => {
    const install = () => {
      throw new Error('installed though all is there')
    }
    expect(findPrograms(WANTED, machine(['/a/driver', '/a/screen'], { install }))).toEqual({
      driver: '/a/driver',
      screen: '/a/screen',
    })
  })

  it('is installed where it is missing and this may be done', () => {
    const there = ['/a/driver']
    const asked: string[][] = []
    const install = (packages: readonly string[]) => {
      asked.push([...packages])
      there.push('/a/screen')
    }
    expect(findPrograms(WANTED, machine(there, { install }))).toHaveProperty('screen', '/a/screen')
    expect(asked).toEqual([['a-screen']])
  })

  it('is asked for by the name of its package on Debian, and in words elsewhere', () => {
    const fails = () => {
      throw new Error('no network')
    }
    expect(() => findPrograms(WANTED, machine([], { isDebian: true, install: fails }))).toThrow(
      /^Missing\. Run: sudo apt-get install a-driver a-screen$/,
    )
    expect(() => findPrograms(WANTED, machine([]))).toThrow(/^Missing\. Install A\.$/)
  })
})

describe('the sheets of a PDF file', () => {
  it('are counted where they stand openly and where they are packed', () => {
    const packed = deflateSync('<< /Type /Page >> << /Type /Pages >> << /Type/Page /Parent 1 >>')
    const file = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n2 0 obj << >> stream\n'),
      packed,
      Buffer.from('\nendstream endobj 3 0 obj << >> stream\nnot packed\nendstream'),
    ])
    expect(sheetsIn(file)).toBe(3)
  })
})

describe('what engines have', () => {
  it('is named where it differs', () => {
    const all = new Map([
      ['One', { share: true, locks: true }],
      ['Two', { share: false, locks: true }],
      ['Three', { locks: true }],
    ])
    expect(differencesIn(all)).toEqual(['share: not in Two, Three'])
  })
})

describe('a page that is listened to', () => {
  it('notes what goes wrong before its policy applies', () => {
    const page = withEars('<html><head><meta http-equiv="Content-Security-Policy" /></head></html>')
    expect(page).toMatch(
      /^<html><head><script>.*securitypolicyviolation.*<\/script><meta http-equiv/,
    )
    expect(isViolation('policy: script-src-elem inline')).toBe(true)
    expect(isViolation('error: policy: not defined')).toBe(false)
  })
})
