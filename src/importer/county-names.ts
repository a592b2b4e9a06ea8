/** How people shorten the names of counties: "Bucks", also within "Central Beds". */
const SHORT: Record<string, string> = {
  Bedfordshire: 'Beds',
  Berkshire: 'Berks',
  Buckinghamshire: 'Bucks',
  Cambridgeshire: 'Cambs',
  Gloucestershire: 'Glos',
  Hampshire: 'Hants',
  Hertfordshire: 'Herts',
  Lancashire: 'Lancs',
  Leicestershire: 'Leics',
  Lincolnshire: 'Lincs',
  Northamptonshire: 'Northants',
  Nottinghamshire: 'Notts',
  Oxfordshire: 'Oxon',
  Shropshire: 'Salop',
  Staffordshire: 'Staffs',
  Warwickshire: 'Warks',
  Wiltshire: 'Wilts',
  Worcestershire: 'Worcs',
}

const COUNTIES = Object.entries(SHORT).map(([full, short]) => ({
  full,
  short,
  pattern: new RegExp(`\\b${full}\\b`),
}))

/** A council's name as people shorten it, if they do. */
export const shortNames = (name: string): string[] =>
  COUNTIES.flatMap(({ full, short, pattern }) =>
    pattern.test(name) ? [name.replace(full, short)] : [],
  )
