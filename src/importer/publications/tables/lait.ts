import { LAIT as LAYOUT } from '../layouts'
import type { PublicationTable, Rule } from '../publication'
import { INTERACTIVE_TOOL } from './editions'

const ENGLAND = 'E92000001'

/** The file's name of each measure, by indicator and measure, for indicators without parts. */
const WHOLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ehc-plans-within-20-weeks': {
    percent: 'SEN_EHC_Excpt_20wks',
    'percent-all': 'SEN_EHC_All_20wks',
  },
  'ehc-plan-requests': {
    number: 'SEN_INIT_REQ',
    'refused-percent': 'EHCP_Initial_req_refused',
  },
  'ehc-assessments': {
    number: 'SEN_ASSESSMENT',
    'issued-percent': 'SEN_PLAN_ISSUED',
    'not-issued-percent': 'SEN_PLAN_NOT_ISSUED',
  },
  'new-ehc-plans': {
    number: 'SEN_CASES_DUR_YEAR',
    ceased: 'SEN_TOT_CEASED_EHC_PLAN',
    'mainstream-percent': 'SEN_State-Plans_sch',
  },
  'ehc-plans': { number: 'SEN_CASES_JAN' },
  'pupils-with-ehc-plans': {
    percent: 'SEN_TotStat',
    'primary-percent': 'PrimStatements',
    'secondary-percent': 'SecStatements',
  },
  'send-tribunal-appeals': { percent: 'SEN_AppealableDec' },
  'ehc-annual-reviews': {
    percent: 'SEN_PEC_AN_REVIEW_MEET_REC',
    number: 'SEN_AN_REVIEW_MEET_REC',
    expected: 'SEN_AN_REVIEW_EXPECTED',
    'outcome-percent': 'SEN_PEC_OUTCOME_COM_4WKS',
  },
  'assessments-within-45-days': {
    percent: 'Continue_Assess_Comp',
  },
  'child-protection-plans-started': {
    rate: 'CPP_Abuse_Rate',
    number: 'CPP_Abuse',
  },
  'child-protection-plans-ended': {
    rate: 'DeRegCPR',
    'two-years-percent': 'CPPlans2yrs',
  },
  'child-protection-plans-reviewed-in-time': {
    percent: 'RevCP',
    number: 'CPP_Reviewed_InReqTimeScl',
    base: 'CPP_31March_3MnthorMore',
  },
  'care-applications': {
    rate: 'CareApplications',
  },
  'children-in-low-income-families': {
    percent: 'ChildPov',
  },
  'children-missing-from-care': {
    percent: 'Children_missing',
    'away-percent': 'Children_Away',
  },
  'asylum-seeking-children-who-started': {
    percent: 'UASC_%_Starting',
  },
  'foster-places': {
    approved: 'Number_Foster_Places(New)',
    filled: 'Number_Foster_Places_Filled(New)',
  },
  adoption: {
    percent: '%_of LAC Adopted',
    number: 'No_of LAC Adopted',
  },
  'special-guardianship': {
    percent: 'LAC_ceased_SGO%',
    number: 'LAC_ceased_SGO',
    'arrangements-percent': 'LAC_ceased_CAO%',
  },
  'return-home': {
    percent: 'LAC_RetHome_CarePlan_%',
    'unplanned-percent': 'LAC_RetHome_Not_CarePlan_%',
  },
  'care-leavers-not-in-touch': {
    percent: 'CareLeavers_LA_NotInTouch',
  },
  'care-leavers-in-higher-education': {
    percent: 'LAC_19_HE',
    number: 'LAC_19_HE_Num',
  },
  'care-leavers-not-in-education': {
    percent: 'CareLeaversNEET',
  },
  'care-leavers-staying-put': {
    percent: 'StayingPut',
  },
  'first-time-entrants': {
    rate: 'FirstYJS',
  },
  'children-cautioned-or-sentenced': {
    rate: 'YJS_Caution-Sentence10-17_YO',
  },
  'permanent-exclusions': {
    percent: 'CINPermExclusion',
  },
  'exclusions-of-all-pupils': {
    'suspensions-rate': 'TotFixedEx',
    'exclusions-rate': 'TotPermEx',
  },
  'free-school-meals-of-children-in-need': {
    percent: 'CINFSM',
  },
  'neet-at-16-and-17': {
    percent: '16-17 NEET',
    'unknown-percent': '16-17_not known_NEET',
  },
  'education-at-16-and-17': {
    percent: '16-17Ed&Training',
    'sen-percent': '16-17YroldSEN_ET',
  },
  'early-education': {
    'two-percent': '%_2yr_olds',
    'three-percent': '%_3&4yr_olds',
    'two-number': 'No_2yr_olds',
  },
  'mental-health-admissions': {
    rate: 'CMH_0-17yrs',
  },
}

/** The file's name of the measure of each part, by indicator, measure and category. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> =
  {
    'referral-source': {
      percent: {
        police: 'RefBySource_Police_%',
        schools: 'RefBySource_Schl_%',
        health: 'RefBySource_HealthServ_%',
      },
    },
    'children-in-need-by-length': {
      percent: {
        'under-3-months': 'CINTime3months',
        '3-to-6-months': 'CINTime3-6',
        '6-to-12-months': 'CINTime6-1',
        '1-to-2-years': 'CINTime1-2',
        'over-2-years': 'CINTime2more',
      },
    },
    'closed-episodes-of-need-by-length': {
      percent: {
        'under-3-months': 'CINCease3months',
        '3-to-6-months': 'CINCease3-6',
        '6-to-12-months': 'CINCease6-1',
        '1-to-2-years': 'CINCease1-2',
        'over-2-years': 'CINCease2more',
      },
    },
    'adoption-consent': {
      percent: {
        unopposed: 'LAC%_Adopt_AppUnop',
        dispensed: 'LAC%_Adopt_ConsentDisp',
      },
      number: {
        unopposed: 'LACnum_Adopt_AppUnop',
        dispensed: 'LACnum_Adopt_ConsentDisp',
      },
    },
    'special-guardians': {
      percent: {
        'foster-relative': 'LAC_SGO_FFC_Rel%',
        'foster-other': 'LAC_SGO_FFC_Oth%',
        relative: 'LAC_SGO_Car_Rel%',
      },
    },
    reoffending: {
      percent: {
        '15-to-17': 'ReoffYO15-17',
        '10-to-14': 'ReoffYO',
      },
    },
    suspensions: {
      percent: {
        cla: 'LAC_Fixed_ Ex',
        cin: 'CINFixedExclusion',
      },
    },
    'special-needs-of-children-in-need': {
      percent: {
        plan: 'CINStatement',
        support: 'CINSEN_SUP',
        none: 'CINNoSEN',
      },
    },
    'special-needs-of-children-looked-after': {
      percent: {
        plan: 'LAC_SEN_Statement',
        support: 'LAC_SEN',
      },
    },
    'good-level-of-development': {
      percent: {
        all: 'FSP_NEW_GOODDEV',
        meals: 'FSP_Gooddev_FSM',
        cin: 'CIN_Good _Develop',
        cpp: 'CPP_Good_Develop',
        cla: 'LAC_Good_Develop',
      },
    },
    'social-worker-roles': {
      percent: {
        caseholders: 'Social_Work_Caseholders_%',
        'no-cases': 'Social_Work_Qualified_no_cases_%',
        senior: 'Social_Work_SeniorPractitioner_%',
      },
    },
    'unit-costs': {
      'pounds-per-week': {
        'looked-after': 'LACFinance',
        fostering: 'FosteringFinance',
        residential: 'RescareFinance',
        'social-work': 'SWFinance',
        'special-needs': 'SENFinance',
      },
    },
    'spending-on-childrens-services': {
      amount: {
        all: 'C&YPExpenditure',
        'looked-after': 'TotalLACFinance',
        safeguarding: 'SafeguardingFinance',
        'family-support': 'FamilySupportFinance',
        'early-years': 'SureStartFinance',
        'young-people': 'YoungPeopleFinance',
        'youth-justice': 'YouthJusticeFinance',
        other: 'OtherChildren&FamilyFinance',
      },
    },
    'school-absence': {
      percent: {
        all: 'TotAbs',
      },
      'persistent-percent': {
        all: 'TotPerAbNew',
      },
      'severe-percent': {
        all: 'TotSevPerAbNew',
      },
    },
  }

/** Measures that are not read: most of them the releases hold themselves, with the numbers behind them. */
const UNREAD: readonly string[] = [
  'LeaveCareSupServTotExp',
  'AdoptionFinance',
  'LAC_Over_Abs',
  'PrimNoStatements',
  'SecNoStatements',
  'CINAuthAb_3Term',
  'CINUnauthAb_3Term',
  'CINPermAbsent_3Term',
  'CINTotalAb_3Term',
  'CPPTotalAb_3Term',
  'CPPPerAbs_3Term',
  'LAC_Pers_Abs',
  'HospAd0-14',
  'LAC_Unauth',
  'NEW_KS2_RWM_Sen_Withsta',
  'SEN_TotSENSuP',
  'SusEd_All',
  'Hosp_Adm_Alc_<18yrs',
  'SEN_WoStat_AVG_Attain8_Score',
  'SEN_Stat_AVG_Attain8_Score',
  'SusEdOverall_All',
  'LAC_KS2_ExpStd_R',
  'LAC_KS2_ExpStd_W',
  'LAC_KS2_ExpStd_M',
  'LAC_KS2_ExpStd_GPS',
  'LAC_KS2_ExpStd_RWM',
  'LAC_KS4_AVG_Attain8',
  'CIN_KS2_ExpStd_M',
  'CIN_KS2_ExpStd_R',
  'CIN_KS2_ExpStd_W',
  'CIN_KS2_ExpStd_GPS',
  'CIN_KS2_ExpStd_RWM',
  'CIN_Avg_Attain8_KS4',
  'SusEdOverall_SEN_NoStat_incSpec',
  'SusEdOverall_SEN_Stat_incSpec',
  'KS4_SEN_Des_incSpec',
  'CIN_EngMaths9-5',
  'CIN_EngMaths9-4',
  'LAC_EngMaths9-4',
  'Stability_School',
  'Stability_SocialWorker',
  'SEN_NOT_ISSUE_PLAN_16WKS',
  'SEN_PEC_AN_REVIEW_EXPECTED',
  'CPPO_KS4_A8',
  'CPPO_KS2_RWM',
]

/** Figures in which the publisher made a mistake, by the file's name of the measure. */
const MISTAKES: Readonly<Record<string, Rule['without']>> = {
  FirstYJS: {
    areas: [ENGLAND],
    because: 'the rate of England is the sum of those of its regions.',
  },
}

const rule = (label: string, target: Rule['targets'][number]): Rule => {
  const without = MISTAKES[label]
  return { labels: [[label]], targets: [target], ...(without ? { without } : {}) }
}

export const LAIT: PublicationTable = {
  id: 'lait',
  name: 'Local Authority Interactive Tool: all measures',
  edition: INTERACTIVE_TOOL,
  layout: LAYOUT,
  columns: { measure: ['short desc'], value: ['values'] },
  filters: ['measure'],
  rules: [
    ...Object.entries(WHOLE).flatMap(([indicator, measures]) =>
      Object.entries(measures).map(([measure, label]) =>
        rule(label, { indicator, category: 'total', figures: { [measure]: 'value' } }),
      ),
    ),
    ...Object.entries(PARTS).flatMap(([indicator, measures]) =>
      Object.entries(measures).flatMap(([measure, categories]) =>
        Object.entries(categories).map(([category, label]) =>
          rule(label, { indicator, category, figures: { [measure]: 'value' } }),
        ),
      ),
    ),
  ],
  unread: UNREAD,
  joins: true,
}
