import type { ReturnTable } from '../reading/return-table'

/**
 * The tables of the return on children looked after (SSDA903), by their columns in DfE’s order. Only
 * the first three are read; nothing of the others is kept.
 */
export const EPISODES: ReturnTable = {
  id: 'episodes',
  name: 'Episodes',
  columns: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN',
  ],
  kept: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
  ],
}

export const HEADER: ReturnTable = {
  id: 'header',
  name: 'Header',
  columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  kept: ['CHILD', 'SEX', 'DOB', 'ETHNIC'],
}

export const UNACCOMPANIED: ReturnTable = {
  id: 'unaccompanied',
  name: 'UASC',
  columns: ['CHILD', 'SEX', 'DOB', 'DUC'],
  kept: ['CHILD', 'DUC'],
}

const setAside = (id: string, name: string, columns: readonly string[]): ReturnTable => ({
  id,
  name,
  columns,
  kept: [],
})

export const TABLES: readonly ReturnTable[] = [
  EPISODES,
  HEADER,
  UNACCOMPANIED,
  setAside('reviews', 'Reviews', ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE']),
  setAside('oc2', 'OC2', [
    'CHILD',
    'DOB',
    'SDQ_SCORE',
    'SDQ_REASON',
    'CONVICTED',
    'HEALTH_CHECK',
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ]),
  setAside('oc3', 'OC3', ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM']),
  setAside('adopted', 'AD1', [
    'CHILD',
    'DOB',
    'DATE_INT',
    'DATE_MATCH',
    'FOSTER_CARE',
    'NB_ADOPTR',
    'SEX_ADOPTR',
    'LS_ADOPTR',
  ]),
  setAside('placed-for-adoption', 'Should be placed for adoption', [
    'CHILD',
    'DOB',
    'DATE_PLACED',
    'DATE_PLACED_CEASED',
    'REASON_PLACED_CEASED',
  ]),
  setAside('previous-permanence', 'Previous permanence', [
    'CHILD',
    'DOB',
    'PREV_PERM',
    'LA_PERM',
    'DATE_PERM',
  ]),
  setAside('missing', 'Missing', ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END']),
  setAside('social-workers', 'Social worker episodes', [
    'CHILD',
    'DOB',
    'SW_ID',
    'SW_DECOM',
    'SW_DEC',
    'SW_REASON',
  ]),
  setAside('deprivation-of-liberty', 'Deprivation of liberty', [
    'CHILD',
    'DOB',
    'DOLO_START',
    'DOLO_END',
  ]),
]
