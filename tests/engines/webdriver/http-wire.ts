import { COMMANDS, TIMEOUTS, isJson, type Json, type Wire } from './wire'

/** A page that hangs gives no answer at all. */
const LONGEST_MS = 60_000
const CLOSING_MS = 10_000

/** @throws {Error} with what the driver says of a request that fails */
async function asked(
  url: string,
  method: string,
  { body, longest = LONGEST_MS }: { body?: Json | undefined; longest?: number } = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(longest),
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  const said: unknown = await response.json()
  const value = isJson(said) ? said['value'] : undefined
  if (response.ok) return value
  throw new Error(
    isJson(value)
      ? `${String(value['error'])}: ${String(value['message'])}`
      : `The driver answers with ${response.status}.`,
  )
}

/** Whether a driver at an address is there and ready. */
export const isReady = (driver: string): Promise<boolean> =>
  asked(`${driver}/status`, 'GET').then(
    (status) => isJson(status) && status['ready'] === true,
    () => false,
  )

/**
 * A new session of a driver beside the browser, which speaks HTTP.
 * @throws {Error} with what the driver says when the browser does not start
 */
export async function httpWire(driver: string, capabilities: Json): Promise<Wire> {
  const session = await asked(`${driver}/session`, 'POST', {
    body: { capabilities: { alwaysMatch: { timeouts: TIMEOUTS, ...capabilities } } },
  })
  const id = isJson(session) ? String(session['sessionId']) : ''
  const at = `${driver}/session/${id}`
  return {
    send: (command, parameters = {}) => {
      const [method, path] = COMMANDS[command]
      const place = path.replace('{id}', String(parameters['id']))
      return asked(`${at}/${place}`, method, {
        body: method === 'GET' ? undefined : parameters,
      })
    },
    close: async () => {
      await asked(at, 'DELETE', { longest: CLOSING_MS })
    },
  }
}
