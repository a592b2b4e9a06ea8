import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unreadIn } from '@/selection/unread'

/** What pages and hooks read from an address, as their source names it. */
const files = ['src/pages', 'src/selection', 'src/app'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file)),
)
const asked = files.flatMap((file) => {
  const source = readFileSync(file, 'utf8')
  const read = [...source.matchAll(/\b(?:query|params|searchParams)\.get\('([\w-]+)'\)/g)]
  const filters = source.includes('useListFilter(') ? source.matchAll(/^\s+key: '([\w-]+)',/gm) : []
  return [...read, ...filters].map(([, key = '']) => ({ file, key }))
})

describe('notices of what an address asks for', () => {
  it('say nothing of what a page reads', () => {
    expect(asked.length).toBeGreaterThan(5)
    const wrong = asked.filter(
      ({ key }) => unreadIn(new URLSearchParams({ [key]: 'x' })).length > 0,
    )
    expect(wrong).toEqual([])
  })

  it('name what no page reads, and what is asked for twice', () => {
    expect(unreadIn(new URLSearchParams('colour=red'))).toEqual([
      'Not understood in the address, and left out: “colour”.',
    ])
    expect(unreadIn(new URLSearchParams('paper=a&paper=b'))).toEqual([
      'The address has more than one paper: the first is used.',
    ])
  })
})
