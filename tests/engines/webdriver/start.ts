import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { until } from '../until'
import { httpWire, isReady } from './http-wire'
import type { Json, Wire } from './wire'

/** A port that nothing listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  server.close()
  await once(server, 'close')
  if (place === null || typeof place === 'string') throw new Error('There is no free port.')
  return place.port
}

/** Ends a program and waits until it has gone. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill()
  await gone
}

/**
 * Starts a driver and, through it, its browser.
 * @throws {Error} with what the driver says when the browser does not start
 */
export async function throughDriver(
  program: string,
  { env, capabilities }: { env: NodeJS.ProcessEnv; capabilities: Json },
): Promise<Wire> {
  const port = await freePort()
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  try {
    await until(`an answer of ${program}`, () => isReady(address))
    const wire = await httpWire(address, capabilities)
    return {
      send: wire.send,
      close: async () => {
        await wire.close().finally(() => end(driver))
      },
    }
  } catch (error) {
    await end(driver)
    throw error
  }
}
