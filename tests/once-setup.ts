import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what is made once for all test files of a run. */
    once: string
  }
}

/** Makes the folder, and removes it after the run. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-once-'))
  project.provide('once', folder)
  return () => rm(folder, { recursive: true, force: true })
}
