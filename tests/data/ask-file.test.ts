import { http, HttpResponse } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { server } from '@mocks/server'
import { askFile } from '@/data/ask/ask-file'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const answering = (text: string, type = 'text/javascript') =>
  server.use(
    http.get('*/assets/compare-Ab_dEf-h.*', () =>
      HttpResponse.text(text, { headers: { 'Content-Type': type } }),
    ),
  )
const ask = (ending: string, type: RegExp) =>
  askFile({
    file: `assets/compare-Ab_dEf-h.${ending}`,
    address: `http://localhost/assets/compare-Ab_dEf-h.${ending}`,
    type,
  })

const CODE = 'export const a = 1\n//Ab_dEf-h'

describe('a file of code', () => {
  it('is taken where it ends with the hash in its name', async () => {
    answering(CODE)
    await expect(ask('js', /javascript/)).resolves.toBe(CODE)
    answering('a{color:red}/*Ab_dEf-h*/', 'text/css')
    await expect(ask('css', /css/)).resolves.toContain('color')
  })

  it.each([
    ['empty', ''],
    ['cut', CODE.slice(0, 14)],
    ['cut within its mark', CODE.slice(0, -1)],
    ['of another build', 'export const a = 2\n//Zz_dEf-h'],
    ['something else', 'export const nothing = 1'],
  ])('is damaged where it is %s', async (_, text) => {
    answering(text)
    await expect(ask('js', /javascript/)).rejects.toMatchObject({
      fault: 'damaged',
      message: 'The file arrived incomplete or damaged.',
    })
  })

  it('is the page of a network where it is HTML', async () => {
    answering('<!doctype html><h1>Sign in</h1>', 'text/html')
    await expect(ask('js', /javascript/)).rejects.toMatchObject({ fault: 'portal' })
  })
})
