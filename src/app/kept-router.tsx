import { use, useMemo, type ComponentType, type ReactNode } from 'react'
import {
  BrowserRouter,
  UNSAFE_NavigationContext as NavigationContext,
  type Navigator,
  type To,
} from 'react-router'
import { openKeptVersion } from '@/data/kept-version/read-kept'
import { keptVersion } from '@/data/kept-version/shown'
import { UnknownVersion, VersionBanner } from '@/pages/shell/version-banner'
import { plainAddress } from '@/selection/plain-address'
import { versionIn, withoutVersion, withVersion } from '@/selection/version-address'

type Around = ComponentType<{ children: ReactNode }>

/** Carries the version in every link and step to another page, so that none leads out of it unawares. */
function Carrying({ version, children }: { version: string; children: ReactNode }) {
  const around = use(NavigationContext)
  const context = useMemo(() => {
    const { navigator: own } = around
    const carried = (to: To) => {
      const address = typeof to === 'string' ? to : [to.pathname, to.search, to.hash].join('')
      return keptVersion() ? withVersion(address, version) : address
    }
    const navigator: Navigator = {
      createHref: (to) => own.createHref(carried(to)),
      push: (to, ...rest) => own.push(carried(to), ...rest),
      replace: (to, ...rest) => own.replace(carried(to), ...rest),
      go: (by) => own.go(by),
    }
    return { ...around, navigator }
  }, [around, version])
  return <NavigationContext value={context}>{children}</NavigationContext>
}

const base = import.meta.env.BASE_URL

/** The router of a page that shows a kept version of the data, with a banner that says so. */
const routerOf =
  (version: string): Around =>
  ({ children }) => (
    <BrowserRouter basename={base}>
      <Carrying version={version}>
        <VersionBanner version={version} />
        {children}
      </Carrying>
    </BrowserRouter>
  )

/** The router of a page whose address asks for a version that is not kept here, with a notice that says so. */
const routerWithout =
  (version: string): Around =>
  ({ children }) => (
    <BrowserRouter basename={base}>
      <UnknownVersion version={version} />
      {children}
    </BrowserRouter>
  )

/**
 * Reads an address that the site may not have written itself, or that names a version of the data.
 * @param path the part before the query
 * @param query with its question mark, or empty
 * @returns the address as the site writes it; and, where it names a version, the router to show the page with
 */
export async function readAddress(
  path: string,
  query: string,
): Promise<{ address: string; Router?: Around }> {
  const address = plainAddress(path, query, base)
  const version = versionIn(address.split('?')[1] ?? '')
  if (version === undefined) return { address }
  return (await openKeptVersion(version))
    ? { address, Router: routerOf(version) }
    : { address: withoutVersion(address), Router: routerWithout(version) }
}
