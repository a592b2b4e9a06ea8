import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workerData } from 'node:worker_threads'

// Runs in a thread. Writes files into a folder one after another: thousands of asynchronous writes take ten times as
// long, and in the thread of the build they would hold it up for seconds.
const made = new Set()
for (const [path, text] of workerData.files) {
  const place = join(workerData.folder, path)
  const parent = dirname(place)
  if (!made.has(parent)) mkdirSync(parent, { recursive: true })
  made.add(parent)
  writeFileSync(place, text)
}
