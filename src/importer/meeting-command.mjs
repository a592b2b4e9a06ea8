import { root, runSource } from './run-source.mjs'

// Set before anything loads React, so that the file is drawn as the site is published.
process.env.NODE_ENV = 'production'
await runSource('src/prerender/meeting.tsx', ({ main }) =>
  main(process.argv.slice(2), `${root}public/data`),
)
