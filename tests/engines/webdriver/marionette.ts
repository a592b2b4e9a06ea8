import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { TIMEOUTS, isJson, type Json, type Wire } from './wire'

/** The messages in what has come so far, each a length, a colon and JSON; and the rest, which is not whole. */
export function messagesIn(bytes: Buffer): { messages: unknown[]; rest: Buffer } {
  const messages: unknown[] = []
  let rest = bytes
  for (;;) {
    const colon = rest.indexOf(':')
    const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString())
    if (colon < 1 || rest.length < end) return { messages, rest }
    messages.push(JSON.parse(rest.subarray(colon + 1, end).toString()))
    rest = rest.subarray(end)
  }
}

/** A message with the number of bytes before it. */
export const framed = (message: unknown): string => {
  const text = JSON.stringify(message)
  return `${Buffer.byteLength(text)}:${text}`
}

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

function talk(socket: Socket) {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let bytes: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    const { messages, rest } = messagesIn(Buffer.concat([bytes, chunk]))
    bytes = rest
    for (const message of messages) {
      // The first message is a greeting; an answer is [1, id, error, result].
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as unknown[]
      const one = waiting.get(Number(id))
      waiting.delete(Number(id))
      if (isJson(error))
        one?.reject(new Error(`${String(error['error'])}: ${String(error['message'])}`))
      else one?.resolve(result)
    }
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has closed.'))
    waiting.clear()
  })
  socket.on('error', () => undefined)
  return (name: string, parameters: Json): Promise<unknown> => {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      socket.write(framed([0, id, name, parameters]))
    })
  }
}

/**
 * A new session of Firefox without a driver beside it. Firefox itself takes the commands of WebDriver over a socket
 * (Marionette), which is all that its driver does; Debian has no package of that driver.
 * @throws {Error} when Firefox does not answer
 */
export async function marionette(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const ask = talk(socket)
  await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } })
  await ask('WebDriver:SetTimeouts', TIMEOUTS)
  return {
    send: async (command, parameters = {}) => {
      const result = await ask(`WebDriver:${command}`, parameters)
      return isJson(result) && 'value' in result ? result['value'] : result
    },
    close: async () => {
      // Firefox may close the connection before it answers.
      await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
      socket.destroy()
    },
  }
}
