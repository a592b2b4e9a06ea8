import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { finishedPages } from './src/prerender/vite-pages.ts'
import { publicationGate } from './src/importer/build/vite-publication.ts'
import { siteSettings } from './src/importer/build/vite-settings.ts'
import { dataSlices } from './src/importer/build/vite-slices.ts'
import { SlowestFirst } from './tests/slowest-first.ts'

/** Tests of the figures and what is drawn of them, which need no page. */
const OF_FIGURES = [
  'tests/{model,importer,selection}/**/*.test.ts',
  'tests/charts/{*,drawing/*,lines/*,mix/*}.test.ts',
  'tests/{*-in-*,data,percentages-of-quality,bench}.test.ts',
]

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

/** What brings the first page to life, and the part of it that src/main.tsx asks for before. */
const START = here('./src/app/start.tsx')
const CLIENT = here('./src/data/query-client.ts')

/** Whether a module is the one asked for, or what that imports at once. */
function isPartOf(file: string, id: string, modules: Modules): boolean {
  const seen = new Set([id])
  for (const one of seen) {
    if (one === file) return true
    for (const importer of modules.getModuleInfo(one)?.importers ?? []) seen.add(importer)
  }
  return false
}

const isLibrary = (id: string, modules: Modules) =>
  isPartOf(CLIENT, id, modules) || (id.includes('/node_modules/') && isPartOf(START, id, modules))

/**
 * What is published takes the router's production build: its package names only the one that warns
 * developers, which is larger.
 */
const productionRouter: Plugin = {
  name: 'production-router',
  apply: 'build',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^react-router$/,
          replacement: here('./node_modules/react-router/dist/production/index.mjs'),
        },
      ],
    },
  }),
}

export default defineConfig({
  plugins: [
    productionRouter,
    react(),
    siteSettings(),
    publicationGate(),
    dataSlices(),
    finishedPages(),
  ],
  define: {
    'import.meta.env.VITE_BUILD_DAY': JSON.stringify(new Date().toISOString().slice(0, 10)),
  },
  resolve: { alias: { '@': here('./src'), '@mocks': here('./mocks') } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    // Cut along what later pages share with it, the same code is 3% larger. React and the other libraries
    // are each read in a halt of their own, which makes the longest one shorter, and stay in the
    // reader's browser when only our own code has changed.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'load', test: /vite\/preload-helper/, priority: 3 },
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
            { name: (id, all) => (isLibrary(id, all) ? 'libraries' : null), priority: 1 },
            { name: (id, all) => (isPartOf(START, id, all) ? 'first' : null) },
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
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/checks/**', ...OF_FIGURES],
          setupFiles: ['tests/setup.ts'],
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'figures',
          environment: 'node',
          include: OF_FIGURES,
          setupFiles: ['tests/setup.ts'],
          testTimeout: 60_000,
          // The published figures are read once a process, not once a file.
          isolate: false,
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
