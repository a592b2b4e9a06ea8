import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveApp } from './build-app'
import { findBrowser } from './find-browser'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, without a slash at its end. */
    address: string
    /** Folder of the built app. */
    dist: string
    /** Exists once the app is built, and then holds what went wrong, if anything did. */
    built: string
    /** The browser's executable. */
    browser: string
  }
}

const VITE = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
)

/**
 * Builds the app once for all browser tests, in a process of its own, and serves it. Other tests begin meanwhile;
 * `wait-for-app.ts` holds those of the browser back.
 */
export default async function setup(project: TestProject) {
  project.provide('browser', findBrowser())
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-'))
  const [dist, built] = [join(folder, 'site'), join(folder, 'built')]
  await mkdir(dist)
  const building = spawn(
    process.execPath,
    [VITE, 'build', '--outDir', dist, '--logLevel', 'error'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [building.stdout, building.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()))
  building.on('close', async (code) => {
    await writeFile(`${built}.part`, code === 0 ? '' : `The build failed.\n${said}`)
    await rename(`${built}.part`, built)
  })
  const server = await serveApp(dist)
  const place = server.httpServer.address()
  if (place === null || typeof place === 'string')
    throw new Error('The preview server has no port.')
  project.provide('dist', dist)
  project.provide('built', built)
  project.provide('address', `http://127.0.0.1:${place.port}`)
  return async () => {
    building.kill()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
