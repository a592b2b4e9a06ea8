import type { Page, Route } from 'playwright-core'

/** The ways in which a file can fail to arrive as it should. */
export const WAYS = [
  'not found',
  'server error',
  'dropped',
  'cut',
  'empty',
  'slow',
  'portal',
  'wrong shape',
  'another build',
  'wrong type',
] as const
export type Way = (typeof WAYS)[number]

export const PORTAL =
  '<!doctype html><html><head><title>Welcome to our network</title></head><body><h1>Sign in</h1></body></html>'

/** Whether a file can fail in a way: only a script can be one of another build that has the same name. */
export const canFail = (file: RegExp, way: Way): boolean =>
  way !== 'another build' || /js\$/.test(file.source)

/** A script that exports the same names, and other things by them. */
function ofAnotherBuild(script: string): string {
  const names = [...script.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map(
      (one) =>
        one
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? one,
    ),
  )
  const things = names.map((name, i) => `const v${i}=7;export{v${i} as ${name}};`)
  return `${things.join('')}\n//Older000`
}

/** What a file holds that is valid, and not what the page expects. */
function otherContent(file: string): string {
  if (file.endsWith('.js')) return 'export const nothing = 1'
  return file.endsWith('.json') ? '{"area":7,"files":"none"}' : ''
}

async function fail(route: Route, way: Way): Promise<void> {
  switch (way) {
    case 'not found':
      return route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' })
    case 'server error':
      return route.fulfill({ status: 500, contentType: 'text/html', body: 'Oops' })
    case 'dropped':
      return route.abort('connectionreset')
    case 'portal':
      return route.fulfill({ contentType: 'text/html', body: PORTAL })
    case 'slow':
      // It is answered by nobody until the reader asks for it again.
      return undefined
    case 'empty':
      return route.fulfill({ response: await route.fetch(), body: '' })
    case 'another build': {
      const response = await route.fetch()
      return route.fulfill({ response, body: ofAnotherBuild(await response.text()) })
    }
    case 'cut': {
      const response = await route.fetch()
      const body = await response.body()
      return route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) })
    }
    case 'wrong shape': {
      const response = await route.fetch()
      return route.fulfill({ response, body: otherContent(new URL(response.url()).pathname) })
    }
    case 'wrong type':
      return route.fulfill({
        response: await route.fetch(),
        headers: { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' },
      })
  }
}

/** A fault of some files of a page. */
export interface Failing {
  /** How often it was met. */
  met: () => number
  /** From now on the files arrive. */
  mend: () => void
}

/** Makes some files of a page fail until they are mended. */
export async function failing(page: Page, file: RegExp, way: Way): Promise<Failing> {
  let met = 0
  let isMended = false
  await page.route(
    (url) => file.test(url.pathname),
    async (route) => {
      if (isMended) return route.continue()
      met += 1
      return fail(route, way).catch(() => undefined)
    },
  )
  return {
    met: () => met,
    mend: () => {
      isMended = true
    },
  }
}
