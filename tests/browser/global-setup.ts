import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp, serveApp } from './build-app'
import { findBrowser } from './find-browser'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, without a slash at its end. */
    address: string
    /** Folder of the built app. */
    dist: string
    /** The browser's executable. */
    browser: string
  }
}

/** Builds and serves the app once for all browser tests. */
export default async function setup(project: TestProject) {
  project.provide('browser', findBrowser())
  const outDir = await mkdtemp(join(tmpdir(), 'dashboard-'))
  await buildApp(outDir)
  project.provide('dist', outDir)
  const server = await serveApp(outDir)
  const place = server.httpServer.address()
  if (place === null || typeof place === 'string')
    throw new Error('The preview server has no port.')
  project.provide('address', `http://127.0.0.1:${place.port}`)
  return async () => {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}
