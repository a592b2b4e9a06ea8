import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { finishedPages } from './src/prerender/vite-pages.ts'
import { publicationGate } from './src/importer/vite-publication.ts'
import { siteSettings } from './src/importer/vite-settings.ts'
import { dataSlices } from './src/importer/vite-slices.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The policy itself is in each page, so that it holds on any static host; who may frame a page is said
// by the preview server for each.
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null
}

/** What brings the first page to life, one after the other, as src/main.tsx asks for them. */
const STEPS = { data: here('./src/data/queries.ts'), first: here('./src/app/start.tsx') }

/** The first step that a module belongs to: that step itself, or what it imports at once. */
function stepOf(id: string, modules: Modules): string | null {
  const seen = new Set([id])
  for (const one of seen)
    for (const importer of modules.getModuleInfo(one)?.importers ?? []) seen.add(importer)
  return Object.entries(STEPS).find(([, file]) => seen.has(file))?.[0] ?? null
}

export default defineConfig({
  plugins: [react(), siteSettings(), publicationGate(), dataSlices(), finishedPages()],
  define: {
    'import.meta.env.VITE_BUILD_DAY': JSON.stringify(new Date().toISOString().slice(0, 10)),
  },
  resolve: { alias: { '@': here('./src'), '@mocks': here('./mocks') } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    manifest: true,
    // Cut along what later pages share with it, the same code is 3% larger. React and what reads the
    // data apart are each taken in a halt of their own, which makes the longest one shorter.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'load', test: /vite\/preload-helper/, priority: 2 },
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 1 },
            { name: stepOf },
          ],
        },
      },
    },
  },
  preview: { headers },
  test: {
    reporters: ['default', './tests/count-reporter.ts'],
    // Browser tests mostly wait: two at a time, on two cores too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/checks/**'],
          setupFiles: ['tests/setup.ts'],
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'checks',
          environment: 'node',
          include: ['tests/checks/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
