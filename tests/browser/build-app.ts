import { build, preview, type PreviewServer } from 'vite'

/** Builds the app as it is published; a test run would otherwise bundle React for development. */
export async function buildApp(outDir: string): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ mode: 'production', logLevel: 'error', build: { outDir, emptyOutDir: true } })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** Serves a build on a free port, with the headers of the preview server. */
export const serveApp = (outDir: string): Promise<PreviewServer> =>
  preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
