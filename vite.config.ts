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
  'tests/{*-in-*,data,percentages-of-quality,bench,architecture,docs,find-browser}.test.ts',
  'tests/export/{csv,hidden-part,report-templates}.test.ts',
  'tests/export/office/{missing-periods,validator}.test.ts',
  'tests/pages/find/*.test.ts',
  'tests/prerender/{document,page-*}.test.ts',
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

/** What brings the first page to life, and two small parts that every page asks for soon after. */
const SOON = ['./src/pages/shared/use-today.ts'].map(here)
const isOfFirst = (id: string, modules: Modules) =>
  SOON.includes(id) || isPartOf(START, id, modules)

/** The page of an indicator, which most readers go on to, and what shares code with it. */
const CHARTS = here('./src/pages/indicator/indicator.tsx')
const WITHOUT_CHARTS = [
  './src/pages/theme/theme.tsx',
  './src/pages/find/find-dialog.tsx',
  './src/pages/record/record-dialog.tsx',
].map(here)
const BEFORE_IT_IS_IDLE = [
  './src/pages/overview/meeting-day.tsx',
  './src/pages/shell/after-hydration.tsx',
].map(here)

/**
 * The chunk of what a page with charts needs: one with the charts, and one that pages without any need
 * too. On a slow line a request takes longer than its bytes, and a browser makes six at a time on HTTP/1.1: with one more
 * chunk the last figures of a page would wait for a second round.
 */
function chartChunk(id: string, modules: Modules): string | null {
  const isOf = (file: string) => isPartOf(file, id, modules)
  if (!isOf(CHARTS) || BEFORE_IT_IS_IDLE.some(isOf)) return null
  return WITHOUT_CHARTS.some(isOf) ? 'figures' : 'charts'
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

const isEntry = (file: string) => /\/index-[\w-]+\.js$/.test(file)
const isOfEveryPage = (file: string) =>
  /\/(rolldown-runtime|load|react|libraries|first)-[\w-]{8}\.js$/.test(file)

/** Has code that is asked for later fetched by the page’s own rules, in place of Vite’s. */
const ownLoader: Plugin = {
  name: 'own-loader',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () =>
      `export { askCode as __vitePreload } from ${JSON.stringify(here('./src/data/ask/ask-code.ts'))}`,
  },
}

/**
 * Ends each script and style sheet with the hash in its name, by which the page knows that it has all of the
 * right one (src/data/ask/ask-file.ts).
 */
const markedEnds: Plugin = {
  name: 'marked-ends',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        const hash = /-([\w-]{8})\.(?:js|css)$/.exec(file.fileName)?.[1]
        if (hash === undefined) continue
        const marked = (text: string) =>
          text.trimEnd() + (file.fileName.endsWith('.js') ? `\n//${hash}` : `/*${hash}*/`)
        if (file.type === 'chunk') file.code = marked(file.code)
        // A worker is an asset of the page that starts it.
        else if (typeof file.source === 'string') file.source = marked(file.source)
      }
    },
  },
}

export default defineConfig({
  plugins: [
    productionRouter,
    ownLoader,
    markedEnds,
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
    // Every browser that reads this code preloads modules by itself.
    modulePreload: {
      polyfill: false,
      // Vite leaves out a file that needs no other. What the entry asks for is there before any other code runs.
      resolveDependencies: (file, files, { hostId, hostType }) =>
        hostType === 'js'
          ? [...new Set([file, ...files])].filter((one) => isEntry(hostId) || !isOfEveryPage(one))
          : files,
    },
    manifest: true,
    // Cut along what later pages share with it, the same code is 3% larger. React and the other libraries
    // are each read in a halt of their own, which makes the longest one shorter, and stay in the
    // reader's browser when only our own code has changed.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'load',
              test: /vite\/preload-helper|rolldown\/runtime|src\/data\/ask\/(?!ask-worker)/,
              priority: 4,
            },
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: (id, all) => (isLibrary(id, all) ? 'libraries' : null), priority: 2 },
            { name: (id, all) => (isOfFirst(id, all) ? 'first' : null), priority: 1 },
            {
              name: 'after-hydration',
              test: /src\/data\/offline\/why-lost|pages\/shell\/after-hydration/,
            },
            // Small files of their own would each be named in what every page loads.
            {
              name: 'queries',
              test: /src\/data\/(papers-query|word-queries|inspection-queries|report-template-queries)/,
            },
            {
              name: 'lists',
              test: /src\/pages\/shared\/(choices\/(choose|day-choice)|table-head)|src\/selection\/use-list-filter/,
              includeDependenciesRecursively: false,
            },
            // What every page asks for as soon as it is alive, in one file.
            {
              name: 'council-picker',
              test: /src\/(ui\/(pickers\/(area-picker|search-list)|use-combobox|use-settled)|model\/areas\/(names|alike|name-fit|find-areas|notes)|pages\/shared\/choices\/council-picker)\.tsx?/,
              includeDependenciesRecursively: false,
            },
            // What the overview asks for to say what is new.
            {
              name: 'news',
              test: /src\/(model\/(changes\/changes|record\/(record|parse-figure))|selection\/use-change-days|pages\/shared\/(kept-text|changes\/use-change(s|-span)))\.ts/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'saving',
              test: /src\/(export\/(file-name|csv-text)|pages\/shared\/save-and-copy|selection\/version-address|data\/unpublished)\.ts/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'meetings',
              test: /src\/(model\/meeting\/(agenda|codes)|pages\/meeting\/walk\/use-meeting-keys|charts\/frame\/far-picture)\.ts/,
              includeDependenciesRecursively: false,
            },
            { name: chartChunk, includeDependenciesRecursively: false },
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
          // A tenth quicker than processes.
          pool: 'threads',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/checks/**', ...OF_FIGURES],
          globalSetup: ['tests/once-setup.ts'],
          setupFiles: ['tests/setup.ts'],
          // Style sheets are left empty, except those that a file for readers contains as text.
          css: { include: [/\.css\?raw$/] },
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
          setupFiles: ['tests/browser/wait-for-app.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
