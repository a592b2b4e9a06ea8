import { isCurrentAuthority, type Area } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import type { Settings } from '@/model/schema/authored-files'

/** The site's home council, its region and the title, from the settings. */
export const siteOf = (
  { home, title, logo }: Settings,
  areas: readonly Area[],
): Pick<Catalogue, 'home' | 'homeRegion' | 'title' | 'logo'> => ({
  home,
  homeRegion: areas.find(({ code }) => code === home)?.parent ?? '',
  title,
  ...(logo ? { logo } : {}),
})

/** The catalogue as its file holds it, without the settings of one council's site. */
export const withoutSite = ({
  home: _home,
  homeRegion: _region,
  title: _title,
  logo: _logo,
  ...file
}: Catalogue): Omit<Catalogue, 'home' | 'homeRegion' | 'title' | 'logo'> => file

export const isHome = (code: string, areas: readonly Area[]): boolean =>
  areas.some((area) => area.code === code && isCurrentAuthority(area))
