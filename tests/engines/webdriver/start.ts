import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../browser/free-port'
import { until } from '../until'
import { httpWire, isReady } from './http-wire'
import type { Json, Wire } from './wire'

const running = new Set<ChildProcess>()

/** Starts a program that leads what it starts itself. */
export function begin(
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'env' | 'stdio'>,
): ChildProcess {
  const started = spawn(program, args, { ...options, detached: process.platform !== 'win32' })
  running.add(started)
  started.once('exit', () => running.delete(started))
  return started
}

/** Ends a program with all that it has started: a driver leaves a browser that hangs. */
function kill(program: ChildProcess): void {
  if (process.platform === 'win32' || program.pid === undefined) program.kill()
  else process.kill(-program.pid, 'SIGKILL')
}

const killAll = () => {
  for (const program of running) kill(program)
}
process.once('exit', killAll)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    killAll()
    process.kill(process.pid, signal)
  })

/** Ends a program, and waits until it has gone. */
export async function end(program: ChildProcess): Promise<void> {
  if (!running.has(program)) return
  const gone = once(program, 'exit')
  kill(program)
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
  const driver = begin(program, [`--port=${port}`], { env, stdio: 'ignore' })
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
