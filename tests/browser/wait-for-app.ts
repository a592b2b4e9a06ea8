import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

const LONGEST = 10 * 60_000

// Runs before each file of browser tests. The build takes half a minute, longer on a busy machine.
const until = Date.now() + LONGEST
// oxlint-disable-next-line no-await-in-loop
while (!existsSync(inject('built')) && Date.now() < until) await wait(100)
if (!existsSync(inject('built'))) throw new Error('The app has not been built in ten minutes.')
const fault = readFileSync(inject('built'), 'utf8')
if (fault !== '') throw new Error(fault)
