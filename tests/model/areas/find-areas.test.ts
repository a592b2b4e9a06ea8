// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isCurrentAuthority, type Area } from '@/model/schema/area'
import { areaNotes, councilsMeant, isOneCouncil } from '@/model/areas/notes'
import { areasCalled, findAreas, todaysOf, withoutAreas } from '@/model/areas/find-areas'
import { areas as held } from '../../real-data'

const { areas } = held
const today = areas.filter((area) => isCurrentAuthority(area))
const ended = areas.filter(({ level, to }) => level === 'authority' && to !== undefined)
const SUBJECT = new Set(['foster', 'care'])
const found = (text: string) => findAreas(text, areas, (word) => SUBJECT.has(word))
const names = (list: readonly Area[]) => list.map(({ name }) => name)
const meant = (text: string) => names(councilsMeant(found(text), areas))
const notes = (text: string) => areaNotes(found(text), areas)
/** Two current councils may have the same name, as the successive ones named Dorset do. */
const isOnly = (text: string, area: Area) =>
  councilsMeant(found(text), areas).length === 1 && meant(text)[0] === area.name

/** Spellings of a name that no list needs to contain. */
function writings({ name }: Area): string[] {
  const [short = name] = name.split(/, (?:City|County) of/)
  const isLondon = name === 'City of London'
  return [
    name,
    name.toUpperCase(),
    short,
    short.replaceAll('-', ' '),
    short.replaceAll(' and ', ' & '),
    short.replace('St. ', 'Saint '),
    ...['Council', 'City Council', 'County Council', 'Borough Council', 'MBC'].map(
      (title) => `${short} ${title}`,
    ),
    ...(isLondon ? [] : ['Royal Borough of', 'London Borough of', 'LB', 'City of', 'the'])
      .filter((title) => !(title === 'Royal Borough of' && short.startsWith('Kingston')))
      .map((title) => `${title} ${short}`),
  ]
}

describe('a council of today', () => {
  it.each(today.map((area) => [area.name, area] as const))(
    '%s is found however it is written',
    (_, area) => {
      const all = [...writings(area), ...(area.alsoKnownAs ?? [])]
      expect(all.filter((text) => !isOnly(text, area))).toEqual([])
      // A former council's name also identifies what it became.
      expect(areasCalled(area.name, areas)).toEqual([area])
    },
  )

  it.each(today.map((area) => [area.name, area] as const))(
    '%s is found by its codes and number',
    (_, area) => {
      const ids = [area.code, area.dfe ?? '', ...(area.codes ?? []).map(({ code }) => code)]
      for (const id of [...ids, area.code.toLowerCase()])
        expect(names(areasCalled(id, areas)), id).toEqual([area.name])
    },
  )

  it.each(today.map((area) => [area.name, area] as const))(
    '%s is found before and after a subject',
    (_, area) => {
      for (const text of [area.name, ...(area.alsoKnownAs ?? [])])
        for (const query of [
          `foster care ${text}`,
          `${text} foster care`,
          `foster care in ${text}`,
        ]) {
          expect(isOnly(query, area), query).toBe(true)
          expect(isOneCouncil(found(query), areas), query).toBe(true)
          expect(found(query).rest.filter((word) => word !== 'in' && word !== 'of')).toEqual([
            'foster',
            'care',
          ])
        }
    },
  )

  it('is never another by the first two words of its name', () => {
    const wrong = today.flatMap((area) => {
      const start = area.name
        .split(/[ ,-]+/)
        .slice(0, 2)
        .join(' ')
      const queries = [start, `foster care ${start}`, `${start} foster care`]
      return queries.filter((query) => {
        const named = meant(query)
        // Many names begin with "City of".
        if (named.length === 0) return start !== 'City of'
        const isTaken = isOneCouncil(found(query), areas)
        return isTaken ? named.join() !== area.name : !named.includes(area.name)
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('a name in common use', () => {
  it.each([
    ['Hull', 'Kingston upon Hull, City of'],
    ['Hull City Council', 'Kingston upon Hull, City of'],
    ['Durham', 'County Durham'],
    ['Bristol', 'Bristol, City of'],
    ['Herefordshire', 'Herefordshire, County of'],
    ['Bath', 'Bath and North East Somerset'],
    ['BANES', 'Bath and North East Somerset'],
    ['b&nes', 'Bath and North East Somerset'],
    ['Brighton', 'Brighton and Hove'],
    ['BCP', 'Bournemouth, Christchurch and Poole'],
    ['NE Lincs', 'North East Lincolnshire'],
    ['N.E. Lincolnshire', 'North East Lincolnshire'],
    ['northeast lincolnshire', 'North East Lincolnshire'],
    ['N Yorks', 'North Yorkshire'],
    ['W Sussex', 'West Sussex'],
    ['Bucks', 'Buckinghamshire'],
    ['Herts CC', 'Hertfordshire'],
    ['LB Camden', 'Camden'],
    ['Camden London Borough', 'Camden'],
    ['RB Greenwich', 'Greenwich'],
    ['royal borough of kingston', 'Kingston upon Thames'],
    ['RBWM', 'Windsor and Maidenhead'],
    ['Newcastle', 'Newcastle upon Tyne'],
    ['Newcastle-on-Tyne', 'Newcastle upon Tyne'],
    ['Stoke', 'Stoke-on-Trent'],
    ['Southend on Sea City Council', 'Southend-on-Sea'],
    ['Cheshire West', 'Cheshire West and Chester'],
    ['Chester', 'Cheshire West and Chester'],
    ['St Helen’s', 'St. Helens'],
    ['Council of the Isles of Scilly', 'Isles of Scilly'],
    ['City of Bradford Metropolitan District Council', 'Bradford'],
    ['Dorset', 'Dorset'],
    ['Dorset County Council', 'Dorset'],
    ['York', 'York'],
    ['constructor kent', 'Kent'],
  ])('“%s” is %s', (text, name) => {
    expect(meant(text)).toEqual([name])
    expect(meant(`foster care ${text}`)).toEqual([name])
  })

  it.each([
    ['Kingston', ['Kingston upon Hull, City of', 'Kingston upon Thames']],
    ['Kingston Council', ['Kingston upon Hull, City of', 'Kingston upon Thames']],
    ['Sussex', ['East Sussex', 'West Sussex']],
    ['Tyneside', ['North Tyneside', 'South Tyneside']],
    ['Berkshire', names(areas.filter(({ partOf }) => partOf?.includes('Berkshire')))],
    [
      'Greater Manchester',
      names(areas.filter(({ partOf }) => partOf?.includes('Greater Manchester'))),
    ],
    [
      'Yorkshire',
      names(
        areas.filter(
          ({ name, partOf }) =>
            /yorkshire/i.test(`${name} ${String(partOf)}`) && name !== 'Yorkshire and The Humber',
        ),
      ),
    ],
    ['Kent and Surrey', ['Kent', 'Surrey']],
  ])('“%s” may mean several areas, and none is chosen', (text, several) => {
    for (const query of [text, `${text} foster care`]) {
      expect(meant(query).toSorted()).toEqual(several.toSorted())
      expect(isOneCouncil(found(query), areas)).toBe(false)
    }
    expect(notes(`foster care ${text}`)[0]).toMatch(
      /^“.*” may mean any of \d+ councils: choose one\.$/,
    )
  })

  it.each(['Northumbria', 'xyz', 'Loamshire', 'council', '', '?!', '999'])(
    '“%s” is not a council',
    (text) => {
      expect(found(text)).toMatchObject({ areas: [], words: [] })
      expect(areasCalled(text, areas)).toEqual([])
    },
  )

  it('that is also a region’s is not taken for the council whose name begins with it', () => {
    expect(notes('foster care north east')).toEqual(['The North East is not a council.'])
    expect(meant('foster care north east')).toEqual(['North East Lincolnshire'])
    expect(meant('London')).toEqual(['City of London'])
    for (const text of ['North East', 'London', 'England', 'South East', 'West Midlands'])
      expect(isOneCouncil(found(text), areas), text).toBe(false)
  })

  it('leaves the other words to be explained', () => {
    expect(found('North Hampshire')).toMatchObject({ words: ['Hampshire'], rest: ['North'] })
    expect(found('children in 1,234 care kent').rest).toEqual(['children', 'in', '1,234', 'care'])
  })

  it('that is misspelt is a guess, unless another word is right', () => {
    expect(found('foster care Duram')).toMatchObject({ by: 'likeness', words: ['Duram'] })
    expect(isOneCouncil(found('Boston'), areas)).toBe(false)
    expect(meant('Boston')).toEqual(['Bolton'])
    expect(notes('Boston')[0]).toBe('Not understood: “Boston”.')
    expect(isOneCouncil(found('milton keyns'), areas)).toBe(true)
    expect(meant('kingston hill')).toHaveLength(2)
  })

  it('misspelt beside a word with another meaning is still found', () => {
    const other = new Set(['milton', 'children'])
    const said = (text: string) => findAreas(text, areas, (word) => other.has(word))
    expect(said('milton keyns')).toMatchObject({ by: 'part', words: ['milton', 'keyns'], rest: [] })
    expect(isOneCouncil(said('milton keyns'), areas)).toBe(true)
    expect(said('milton children').words).not.toContain('children')
  })

  it('that begins with the words comes before those in a wider area that does', () => {
    const south = found('south')
    const isOwn = ({ name }: Area) => /^south/i.test(name)
    const all = [...south.areas, ...south.others].filter(({ to }) => to === undefined)
    const own = today.filter(isOwn)
    expect(new Set(all.slice(0, own.length))).toEqual(new Set(own))
    expect(south.areas.every(isOwn)).toBe(true)
    expect(names(all)).toContain('Barnsley')
    // A word within a name matches as well as one within the wider area's name, and comes first of the two.
    expect(meant('tyne')[0]).toBe('Newcastle upon Tyne')
    expect(meant('tyne')).toContain('Gateshead')
  })

  it.each([
    ['Number at the South East’s rate', 'Number at the rate'],
    ['Milton Keynes', ''],
    ['Secure beds vacant each week', 'Secure beds vacant each week'],
    ['Rate per 10,000 children', 'Rate per 10,000 children'],
    ['Inside the county', 'Inside the county'],
  ])('“%s” without the areas that it names is “%s”', (text, rest) => {
    expect(withoutAreas(text, areas)).toBe(rest)
  })

  it.each(['city', 'borough', 'county'])(
    '“%s” alone matches none of the areas whose names have it',
    (text) => {
      expect(found(text).areas).toEqual([])
      expect(isOneCouncil(found(text), areas)).toBe(false)
    },
  )

  it('that is part of many names asks for more of the name', () => {
    expect(notes('foster care s')[0]).toMatch(/^“s” is part of the names of many councils/)
    expect(notes('foster care k')[0]).toMatch(/^“k” is part of the names of many councils/)
    expect(notes('s')).toEqual([])
    expect(found('s').others.length).toBeGreaterThan(12)
  })
})

describe('a council that has ended', () => {
  it.each(
    ended
      .filter(({ name }) => !today.some((area) => area.name === name))
      .map((area) => [area.name, area] as const),
  )('%s is offered as its successor', (name, area) => {
    const now = names(todaysOf(area, areas))
    expect(now.length).toBeGreaterThan(0)
    for (const text of [name, `${name} County Council`, area.code, `foster care ${name}`]) {
      expect(meant(text)).toEqual(now)
      expect(isOneCouncil(found(text), areas)).toBe(false)
      expect(notes(text)[0]).toContain(`${name} ended on 31 March`)
    }
  })

  it('gives the name of the successor, and the date of change', () => {
    expect(notes('Cumbria')).toEqual([
      'Cumbria ended on 31 March 2023. It is now Cumberland, and Westmorland and Furness.',
    ])
    expect(notes('Poole')).toEqual([
      'Poole ended on 31 March 2019. It is now part of Bournemouth, Christchurch and Poole.',
    ])
  })
})
