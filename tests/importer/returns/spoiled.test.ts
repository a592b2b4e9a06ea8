// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { describeDoubts, problemsOf } from '@/importer/returns/finding'
import { readReturns } from '@/importer/returns/ssda903/read-returns'
import { describeProblems } from '@/importer/tables/problem'
import { inBytes } from './counted'
import {
  added,
  changed,
  everywhere,
  SECRETS,
  smallReturns,
  without,
  type Tables,
} from './small-returns'

const OPTIONS = { newest: 2026, saved: '2025-10-31', published: '2025-11-28' }

function read(spoil: (tables: Tables) => void, options = OPTIONS) {
  const tables = smallReturns()
  spoil(tables)
  const files = Object.entries(tables).map(([name, lines]) => ({ name, text: lines.join('\r\n') }))
  const { returns, findings } = readReturns(inBytes(files), options)
  return {
    isRead: returns !== undefined,
    errors: describeProblems(problemsOf(findings)),
    doubts: describeDoubts(findings),
  }
}

const EP = 'episodes.csv'
const OLD = 'last-episodes.csv'
const HD = 'header.csv'

/** Each spoiled return, and what stops it: place, then message. */
const STOPPED: [string, (tables: Tables) => void, RegExp][] = [
  [
    'a date with a two-digit year',
    changed(EP, 2, '20/07/2025', '20/07/25'),
    /^episodes.csv:2 column "DEC": .*dd\/mm\/yyyy.*147.*four-digit/,
  ],
  [
    'an ISO date',
    changed(EP, 3, '20/07/2025', '2025-07-20'),
    /^episodes.csv:3 column "DECOM": .*141/,
  ],
  ['a date in the American order', changed(EP, 3, '20/07/2025', '07/20/2025'), /:3 column "DECOM"/],
  ['a date as Excel’s number', changed(EP, 3, '20/07/2025', '45858'), /:3 column "DECOM"/],
  ['a date with a time', changed(EP, 3, '20/07/2025', '20/07/2025 00:00'), /:3 column "DECOM"/],
  ['a day that there is not', changed(EP, 4, '15/08/2025', '31/02/2025'), /:4 column "DEC"/],
  ['a date without its zeros', changed(EP, 5, '06/05/2025', '6/5/2025'), /:5 column "DECOM"/],
  [
    'an episode without a start',
    changed(EP, 5, '06/05/2025', ''),
    /:5 column "DECOM": the date is missing.*141.*Fill it in/,
  ],
  [
    'an episode that ends before it begins',
    changed(EP, 4, '15/08/2025', '15/08/2024'),
    /:4 column "DEC": .*ends before it begins.*356/,
  ],
  [
    'an end without a reason',
    changed(EP, 4, 'E4A', ''),
    /:4 column "REC": .*date of its end and no reason.*148/,
  ],
  [
    'a reason without an end',
    changed(EP, 5, ',PR4,,,', ',PR4,,E4A,'),
    /:5 column "DEC": .*reason for its end and no date.*148/,
  ],
  [
    'a reason that is none',
    changed(EP, 4, 'E4A', 'E4C'),
    /:4 column "REC": the code is not one.*149/,
  ],
  ['a reason made up by another tool', changed(EP, 4, 'E4A', 'E99'), /:4 column "REC"/],
  [
    'a blank legal status',
    changed(EP, 5, ',V2,', ',,'),
    /:5 column "LS": the code is missing.*144/,
  ],
  ['an unknown legal status', changed(EP, 5, ',V2,', ',V9,'), /:5 column "LS": .*144/],
  ['an unknown need', changed(EP, 5, ',N2,', ',N0,'), /:5 column "CIN": .*145/],
  ['an unknown placement', changed(EP, 5, ',K2,', ',K9,'), /:5 column "PLACE": .*146/],
  ['an unknown reason for a new episode', changed(EP, 5, ',S,', ',X,'), /:5 column "RNE": .*143/],
  ['an unknown provider', changed(EP, 5, 'PR4', 'PR9'), /:5 column "PLACE_PROVIDER"/],
  [
    'an unknown ethnic group',
    changed(HD, 4, 'CHNE', 'CHIN'),
    /^header.csv:4 column "ETHNIC": .*103/,
  ],
  ['an unknown sex', changed(HD, 4, ',F,', ',X,'), /^header.csv:4 column "SEX"/],
  [
    'no date of birth',
    changed(HD, 4, '27/08/2019', ''),
    /^header.csv:4 column "DOB": the date is missing.*102/,
  ],
  [
    'a birth after the start',
    changed(HD, 4, '27/08/2019', '27/08/2025'),
    /^episodes.csv:5: the episode begins before the child is born/,
  ],
  ['an age of 25', changed(HD, 4, '27/08/2019', '27/08/1999'), /^episodes.csv:5: .*25 or more/],
  [
    'a child who is in no Header',
    changed(HD, 4, '00704', '00799'),
    /^episodes.csv:5 column "CHILD": .*no table of children/,
  ],
  [
    'a child with two rows that differ',
    added(HD, '00704,M,27/08/2019,CHNE,,,'),
    /^header.csv:5: the child has two rows that differ \(also row 4\)/,
  ],
  [
    'two episodes that begin on one day',
    added(EP, '00704,06/05/2025,S,C2,N2,K2,PR4,,,,,,'),
    /^episodes.csv:6 column "DECOM": .*same day \(row 5\)/,
  ],
  [
    'leading zeros lost in one table',
    everywhere(HD, (line) => line.replace(/^00/, '')),
    /column "CHILD": .*leading zeros.*without opening them in Excel/,
  ],
  [
    'leading zeros lost in one year',
    everywhere(OLD, (line) => line.replace(/^00/, '')),
    /column "CHILD": .*leading zeros/,
  ],
  [
    'numbers in other capitals',
    (t) => {
      everywhere(EP, (l) => l.replace(/^00704/, 'a0704'))(t)
      everywhere(HD, (l) => l.replace(/^00704/, 'A0704'))(t)
    },
    /column "CHILD": .*capitals/,
  ],
  [
    'a date after the return was saved',
    changed(EP, 4, '15/08/2025', '15/11/2025'),
    /:4 column "DEC": the date is after the day on which the return was saved/,
  ],
  [
    'a date after the year of the return',
    changed(OLD, 3, '12/02/2025', '12/04/2026'),
    /^last-episodes.csv:3 column "DEC": the date is after 31 March/,
  ],
  [
    'a column missing',
    everywhere(EP, (line) =>
      line
        .split(',')
        .filter((_, i) => i !== 3)
        .join(','),
    ),
    /^episodes.csv:1 column "LS": the column is missing \(read as the table “Episodes”\)/,
  ],
  [
    'a column twice',
    everywhere(EP, (line, i) => `${line},${i === 0 ? 'LS' : 'C1'}`),
    /^episodes.csv:1 column "LS": the column appears twice/,
  ],
  [
    'a row cut short',
    changed(EP, 4, ',E4A,,HP1 1ZZ,HP2 2ZZ,', ',E4A'),
    /^episodes.csv:4: the row is cut short/,
  ],
  ['a row too long', changed(EP, 4, /$/, ',x'), /^episodes.csv:4: the row is too long/],
  [
    'a quotation mark that is never closed',
    changed(EP, 3, '00701', '"00701'),
    /^episodes.csv:\d+: .*quotation mark/,
  ],
  [
    'a line break within a cell',
    changed(EP, 3, 'HP1 1ZZ', '"HP1\n1ZZ"'),
    /^episodes.csv:3: a cell of the row runs over several lines/,
  ],
  [
    'a file without a header',
    (t) => {
      t[EP]?.shift()
    },
    /^episodes.csv: is not a table of the return: no row holds the names/,
  ],
  [
    'another table altogether',
    (t) => {
      t['other.csv'] = ['CHILD,DECOM,DEC,Notes,Team,Visit,Plan', '00704,,,x,,,']
    },
    /^other.csv:1: is not a table of the return/,
  ],
  [
    'a web page',
    (t) => {
      t['page.csv'] = ['<!doctype html><html><body>Sign in</body></html>']
    },
    /^page.csv: is a web page/,
  ],
  [
    'a workbook',
    (t) => {
      t['book.csv'] = ['PK\u0003\u0004']
    },
    /^book.csv: /,
  ],
  [
    'XML',
    (t) => {
      t['r.xml'] = ['<?xml version="1.0"?><EXPSSDA903/>']
    },
    /^r.xml: is XML/,
  ],
  ['no episodes', without(EP, OLD), /no file is a table of episodes/],
  ['no Header', without(HD, 'last-header.csv'), /no file is the table “Header”/],
  ['no UASC', without('uasc.csv'), /no file is the table “UASC”.*without rows will do/],
  [
    'the return of one year twice',
    (t) => {
      t['again.csv'] = [...(t[EP] ?? [])]
    },
    /^again.csv: holds the episodes of 2025-26, and so does episodes.csv/,
  ],
  [
    'only an older return',
    without(EP),
    /newest episodes are of 2024-25, but the newest return is said to be of 2025-26/,
  ],
]

/** Each return with a doubt: how it is said, with the rows and how they were counted. */
const DOUBTED: [string, (tables: Tables) => void, RegExp][] = [
  [
    'an episode of no day',
    added(EP, '00704,01/09/2025,L,V2,N2,K2,PR4,01/09/2025,X1,,,,'),
    /episodes.csv, row 6: .*one day.*355.*Left out/,
  ],
  [
    'a row twice',
    added(EP, '00704,06/05/2025,S,V2,N2,K2,PR4,,,,HP1 1ZZ,HP2 2ZZ,'),
    /episodes.csv, row 6: a row is given twice\. Read once/,
  ],
  [
    'a Header row twice',
    added(HD, '00704,F,27/08/2019,CHNE,,,'),
    /header.csv, row 5: a row is given twice/,
  ],
  [
    'an episode left open',
    changed(EP, 2, '20/07/2025,X1', ','),
    /episodes.csv, row 2: .*open although a later one begins.*142/,
  ],
  [
    'an overlap',
    changed(EP, 2, '20/07/2025,X1', '25/07/2025,X1'),
    /episodes.csv, row 3: .*before the last one ended.*501.*counted once/,
  ],
  [
    'a gap',
    changed(EP, 3, '20/07/2025', '25/07/2025'),
    /episodes.csv, row 3: .*does not begin on the day.*433/,
  ],
  [
    'X1 without another episode',
    changed(EP, 4, 'E4A', 'X1'),
    /episodes.csv, row 4: .*X1, and no other.*388.*not recorded/,
  ],
  [
    'an end and a start on one day',
    changed(EP, 2, 'X1', 'E4A'),
    /episodes.csv, row 3: .*does not begin with S.*432/,
  ],
  [
    'S on the day on which the last ended',
    changed(EP, 3, ',P,', ',S,'),
    /episodes.csv, row 3: .*starts to be looked after on the day.*431/,
  ],
  [
    'open past 18',
    (t) => {
      changed(HD, 4, '27/08/2019', '27/08/2007')(t)
      changed(EP, 5, 'V2', 'C2')(t)
    },
    /episodes.csv, row 5: .*18th birthday.*359.*until the birthday/,
  ],
  [
    'a move after 18',
    (t) => {
      for (const name of [HD, 'last-header.csv']) changed(name, 2, '14/02/2012', '14/02/2007')(t)
    },
    /episodes.csv, rows 2, 3: an episode goes on after the 18th birthday/,
  ],
  [
    'a start at 18',
    changed(HD, 4, '27/08/2019', '27/08/2006'),
    /episodes.csv, row 5: an episode begins at 18 or over.*352/,
  ],
  [
    'a first episode that goes on another',
    changed(EP, 5, ',S,', ',P,'),
    /episodes.csv, row 5: .*does not begin with S.*357/,
  ],
  [
    'another need',
    changed(EP, 3, ',N1,', ',N4,'),
    /episodes.csv, row 3: the category of need changes.*504/,
  ],
  [
    'section 20 with parents',
    changed(EP, 5, 'K2,PR4', 'P1,PR0'),
    /episodes.csv, row 5: .*placed with parents.*378/,
  ],
  [
    'care after short breaks',
    (t) => {
      changed(EP, 2, 'C2', 'V4')(t)
    },
    /episodes.csv, row 3: .*follows a series of short breaks.*DfE does not say/,
  ],
  [
    'a placement of another year',
    changed(EP, 5, 'K2', 'H5'),
    /episodes.csv, row 5: a code in column PLACE is not used in the return of 2025-26.*146/,
  ],
  [
    'a sex of another year',
    changed(HD, 4, ',F,', ',2,'),
    /header.csv, row 4: a code in column SEX is not used/,
  ],
  [
    'a change of placement without a reason',
    changed(EP, 2, 'X1,CARPL', 'X1,'),
    /episodes.csv, row 2: .*no reason for the change.*225.*without a reason recorded/,
  ],
  [
    'a reason for a change that is none',
    changed(EP, 2, 'CARPL', 'LIIAF'),
    /episodes.csv, row 2: the code is not one of the return’s \(DfE’s rule 1009\)/,
  ],
  [
    'a reason for a temporary stay',
    changed(EP, 3, 'U4,PR1', 'T3,'),
    /episodes.csv, row 2: .*recorded for a temporary stay.*226/,
  ],
  [
    'care that begins with a temporary stay',
    changed(EP, 5, 'K2,PR4', 'T1,'),
    /episodes.csv, row 5: care begins with a temporary stay.*380/,
  ],
  [
    'care that ends in a temporary stay',
    (t) => {
      changed(EP, 2, 'CARPL', '')(t)
      changed(EP, 3, 'U4,PR1,,', 'T4,,25/07/2025,E4A')(t)
    },
    /episodes.csv, row 3: care ends in a temporary stay.*381/,
  ],
  [
    'a temporary stay from which the child comes back elsewhere',
    (t) => {
      changed(EP, 2, 'CARPL', '')(t)
      changed(EP, 3, 'U4,PR1,,', 'T4,,25/07/2025,X1')(t)
      added(EP, '00701,25/07/2025,P,C2,N1,K2,PR4,,,,,,')(t)
    },
    /episodes.csv, row 6: after a temporary stay.*383.*new placement/,
  ],
  [
    'a temporary stay with another return than P',
    (t) => {
      changed(EP, 2, 'CARPL', '')(t)
      changed(EP, 3, 'U4,PR1,,', 'T4,,25/07/2025,X1')(t)
      added(EP, '00701,25/07/2025,B,C2,N1,U4,PR1,,,,,,')(t)
    },
    /episodes.csv, row 6: after a temporary stay.*383.*as back/,
  ],
  [
    'a change of legal status alone that moves the child',
    changed(EP, 3, 'P,C2,N1,U4', 'L,E1,N1,K2'),
    /episodes.csv, row 3: only the legal status.*434.*no change of placement/,
  ],
  [
    'a move alone that changes the legal status',
    changed(EP, 3, 'P,C2', 'P,E1'),
    /episodes.csv, row 3: only the placement.*435/,
  ],
  [
    'a change of both that leaves the legal status',
    changed(EP, 3, ',P,', ',B,'),
    /episodes.csv, row 3: placement and legal status.*436/,
  ],
  [
    'an end of another year',
    changed(EP, 4, 'E4A', 'E43'),
    /episodes.csv, row 4: a code in column REC is not used in the return of 2025-26.*149/,
  ],
  [
    'a placement of a later year',
    changed(OLD, 3, 'K2', 'Z11'),
    /last-episodes.csv, row 3: a code in column PLACE is not used in the return of 2024-25/,
  ],
  [
    'dates whose day and month may be swapped',
    (t) => {
      for (let n = 0; n < 12; n += 1) {
        added(HD, `008${n + 10},M,0${(n % 9) + 1}/11/2012,WBRI,,,`)(t)
        for (const line of [2, 3, 4])
          t[HD]![line - 1] = t[HD]![line - 1]!.replace(/,\d\d\//, ',03/')
        t['last-header.csv'] = t['last-header.csv']!.map((l) => l.replace(/,\d\d\//, ',03/'))
      }
    },
    /header.csv: no date in column DOB has a day after the 12th.*Read as day, month/,
  ],
  [
    'an episode that the next return lacks',
    (t) => {
      t[EP]?.splice(3, 1)
    },
    /last-episodes.csv, row 4: an open episode is not in the return of 2025-26\. .*1 April/,
  ],
  [
    'an episode that the next return begins otherwise',
    changed(EP, 4, '03/09/2024', '05/09/2024'),
    /last-episodes.csv, row 4: .*has another in its place.*later return stands/,
  ],
  [
    'an episode that the next return goes on from',
    changed(EP, 4, '03/09/2024,S', '01/06/2025,P'),
    /last-episodes.csv, row 4: .*goes on with a later one/,
  ],
  [
    'another date of birth',
    changed(HD, 2, '14/02/2012', '15/02/2012'),
    /header.csv, row 2: the date of birth is not that of an earlier return/,
  ],
  [
    'a row of totals',
    added(EP, ',,,,,,,,4,,,,'),
    /episodes.csv, row 6: a row has no child’s number\. Left out/,
  ],
  [
    'an unaccompanied child without a Header',
    added('uasc.csv', '00788,M,01/01/2010,'),
    /uasc.csv, row 3: an unaccompanied child is in no table/,
  ],
  [
    'a table that is not used',
    (t) => {
      t['missing.csv'] = [
        'CHILD,DOB,MISSING,MIS_START,MIS_END',
        '00704,27/08/2019,M,01/06/2025,02/06/2025',
      ]
    },
    /missing.csv: is the table “Missing”\. Set aside/,
  ],
]

const leaks = (lines: readonly string[]) =>
  SECRETS.filter((secret) => lines.some((line) => line.includes(secret)))

describe('a spoiled return', () => {
  it('is not this one', () => {
    expect(read(() => {})).toEqual({ isRead: true, errors: [], doubts: [] })
  })

  it.each(STOPPED)('is stopped: %s', (_, spoil, message) => {
    const { isRead, errors, doubts } = read(spoil)
    expect(isRead).toBe(false)
    expect(errors).toContainEqual(expect.stringMatching(message))
    expect(leaks([...errors, ...doubts])).toEqual([])
  })

  it.each(DOUBTED)('is counted and says how: %s', (_, spoil, message) => {
    const { isRead, errors, doubts } = read(spoil)
    expect(errors).toEqual([])
    expect(isRead).toBe(true)
    expect(doubts).toContainEqual(expect.stringMatching(message))
    expect(leaks(doubts)).toEqual([])
  })

  it('does not bridge a year that is missing', () => {
    const { doubts, isRead } = read((tables) => {
      tables[OLD] = (tables[OLD] ?? []).map((line) =>
        line
          .replaceAll('2024', '2022')
          .replaceAll('2025', '2023')
          .replace('01/05/2023', '01/05/2022'),
      )
    })
    expect(isRead).toBe(true)
    expect(doubts).toContainEqual(
      expect.stringMatching(
        /last-episodes.csv: is of 2022-23, and the return of a year.*Set aside/,
      ),
    )
  })

  it('says which day it takes for that of the extract', () => {
    const { saved: _, ...options } = OPTIONS
    const tables = smallReturns()
    const files = Object.entries(tables).map(([name, lines]) => ({ name, text: lines.join('\n') }))
    const { returns, findings } = readReturns(inBytes(files), options)
    expect(returns?.known).toBe(Date.UTC(2025, 7, 15) / 86_400_000)
    expect(describeDoubts(findings)).toEqual([expect.stringMatching(/say on which day/)])
  })
})

describe('a return that is written otherwise', () => {
  const sound = read(() => {})
  const otherwise: [string, (tables: Tables) => void][] = [
    ['with semicolons', everywhere(EP, (line) => line.replaceAll(',', ';'))],
    ['with tabs', everywhere(EP, (line) => line.replaceAll(',', '\t'))],
    ['with a byte-order mark', changed(EP, 1, 'CHILD', '\uFEFFCHILD')],
    [
      'with spaces and small letters in its header',
      everywhere(EP, (line, i) => (i === 0 ? line.toLowerCase().replaceAll(',', ' , ') : line)),
    ],
    [
      'with a title above',
      (t) => {
        t[EP] = ['Looked after children,,', '', ...(t[EP] ?? [])]
      },
    ],
    [
      'with its columns in another order',
      everywhere(EP, (line) => line.split(',').toReversed().join(',')),
    ],
    [
      'with columns of the council’s own',
      everywhere(EP, (line, i) => `${line},${i === 0 ? 'Team,Worker' : 'North,Somebody'}`),
    ],
    ['without postcodes', everywhere(EP, (line) => line.replaceAll(/HP\d 1?2?ZZ/g, ''))],
    ['with blank rows at its end', added(EP, '', ',,,,,,,,,,,,', '')],
    [
      'with quoted cells',
      everywhere(EP, (line) =>
        line
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      ),
    ],
  ]

  it.each(otherwise)('is read the same: %s', (_, change) => {
    expect(read(change)).toEqual(sound)
  })

  it('is read the same: as Excel’s own encoding, with a pound sign', () => {
    const files = Object.entries(smallReturns()).map(([name, lines]) => ({
      name,
      bytes: new Uint8Array(
        Buffer.from(
          lines.map((l, i) => `${l},${i === 0 ? 'Cost £' : '£5'}`).join('\r\n'),
          'latin1',
        ),
      ),
    }))
    expect(readReturns(files, OPTIONS).findings).toEqual([])
  })

  it('is read the same: with a temporary stay, which needs no provider and no reason', () => {
    const { isRead, errors, doubts } = read((t) => {
      changed(EP, 2, 'CARPL', '')(t)
      changed(EP, 3, 'U4,PR1,,', 'T4,,25/07/2025,X1')(t)
      added(EP, '00701,25/07/2025,P,C2,N1,U4,PR1,,,,,,')(t)
    })
    expect({ isRead, errors, doubts }).toEqual(sound)
  })

  it('is read the same: as UTF-16', () => {
    const files = Object.entries(smallReturns()).map(([name, lines]) => ({
      name,
      bytes: new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le')),
    }))
    expect(readReturns(files, OPTIONS).findings).toEqual([])
  })
})
