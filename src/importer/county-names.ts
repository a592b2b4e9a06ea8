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

/** A council's name as people shorten it, if they do. */
export const shortNames = (name: string): string[] =>
  Object.entries(SHORT).flatMap(([full, short]) =>
    new RegExp(`\\b${full}\\b`).test(name) ? [name.replace(full, short)] : [],
  )
