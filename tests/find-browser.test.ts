// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findBrowser } from './browser/find-browser'

describe('the browser for the tests', () => {
  it('is the installed one, and none is added', () => {
    const add = () => {
      throw new Error('installed though there is one')
    }
    expect(findBrowser(() => '/usr/bin/chromium', add)).toBe('/usr/bin/chromium')
  })

  it('is installed where there is none', () => {
    let place: string | undefined
    expect(
      findBrowser(
        () => place,
        () => (place = '/opt/chromium'),
      ),
    ).toBe('/opt/chromium')
  })

  it('is required: the message says what to do, and why it could not be installed', () => {
    const add = () => {
      throw new Error('no network')
    }
    expect(() => findBrowser(() => undefined, add)).toThrow(
      /sudo apt-get install chromium\), or set CHROME_PATH .*\nInstalling one failed: no network/,
    )
  })
})
