/** Two returns of four children, small enough to spoil one cell at a time. */
export interface Tables {
  [name: string]: string[]
}

const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'

/** What no message may ever hold: numbers of children, dates of birth, postcodes, UPNs. */
export const SECRETS = [
  '00701',
  '00702',
  '00703',
  '00704',
  '14/02/2012',
  '19/11/2009',
  '23/09/2008',
  '27/08/2019',
  'HP1 1ZZ',
  'HP2 2ZZ',
  'X123456789012',
]

/** The tables by file name, each as the lines of its file. */
export const smallReturns = (): Tables => ({
  'last-episodes.csv': [
    EPISODES,
    '00701,01/05/2023,S,C2,N1,U4,PR1,,,,HP1 1ZZ,HP2 2ZZ,',
    '00702,10/06/2024,S,V2,N8,K2,PR4,12/02/2025,E8,,,,',
    '00703,03/09/2024,S,C1,N5,U1,PR1,,,,HP1 1ZZ,HP2 2ZZ,',
  ],
  'last-header.csv': [
    HEADER,
    '00701,M,14/02/2012,WBRI,X123456789012,,',
    '00702,M,19/11/2009,OOTH,,,',
    '00703,F,23/09/2008,MWBC,,,',
  ],
  'episodes.csv': [
    EPISODES,
    '00701,01/05/2023,S,C2,N1,U4,PR1,20/07/2025,X1,CARPL,HP1 1ZZ,HP2 2ZZ,',
    '00701,20/07/2025,P,C2,N1,U4,PR1,,,,HP1 1ZZ,HP2 2ZZ,',
    '00703,03/09/2024,S,C1,N5,U1,PR1,15/08/2025,E4A,,HP1 1ZZ,HP2 2ZZ,',
    '00704,06/05/2025,S,V2,N2,K2,PR4,,,,HP1 1ZZ,HP2 2ZZ,',
  ],
  'header.csv': [
    HEADER,
    '00701,M,14/02/2012,WBRI,X123456789012,,',
    '00703,F,23/09/2008,MWBC,,,',
    '00704,F,27/08/2019,CHNE,,,',
  ],
  'uasc.csv': ['CHILD,SEX,DOB,DUC', '00702,M,19/11/2009,'],
})

/** Replaces text in one line of a file; line 1 is the header. */
export const changed =
  (file: string, line: number, from: string | RegExp, to: string) =>
  (tables: Tables): void => {
    const lines = tables[file] ?? []
    const before = lines[line - 1] ?? ''
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file}:${line} has nothing to change`)
    lines[line - 1] = after
  }

export const added =
  (file: string, ...lines: string[]) =>
  (tables: Tables): void => {
    tables[file]?.push(...lines)
  }

/** Changes every line of a file. */
export const everywhere =
  (file: string, change: (line: string, index: number) => string) =>
  (tables: Tables): void => {
    tables[file] = (tables[file] ?? []).map(change)
  }

export const without =
  (...files: string[]) =>
  (tables: Tables): void => {
    for (const file of files) delete tables[file]
  }
