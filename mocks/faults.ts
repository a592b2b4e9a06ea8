import { http, HttpResponse, type RequestHandler } from 'msw'
import { servedFiles } from './handlers'

const at = (file: string) => `*/data/${file}`

/** Failures of a data file. Each is a handler that stays until it is removed. */
export const faults = {
  'server error': (file) => http.get(at(file), () => new HttpResponse('Oops', { status: 500 })),
  'lost connection': (file) => http.get(at(file), () => HttpResponse.error()),
  'cut-off file': (file) =>
    http.get(at(file), async () => {
      const text = (await servedFiles()).get(file) ?? '{"area":"'
      return new HttpResponse(text.slice(0, Math.floor(text.length / 2)))
    }),
  'wrong shape': (file) => http.get(at(file), () => HttpResponse.json({ area: 7, files: 'none' })),
} satisfies Record<string, (file: string) => RequestHandler>

export type Fault = keyof typeof faults
