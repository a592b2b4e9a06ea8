import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import type { RouteHandlerCallbackOptions, WorkboxPlugin } from 'workbox-core/types.js'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { keptCache, pageAddress, SHELL_FILE, unpacked, versionIn } from '../offline/kept'

/**
 * The offline worker: answers from what the reader has kept. It keeps nothing itself, and it knows no version of
 * the site, so that a new version needs no new worker.
 */
declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
const { pathname: root } = new URL(scope)

/** How long a kept page waits for the network, in seconds. */
const PATIENCE = 3

const ASIDE: CacheQueryOptions = { ignoreVary: true }

const readOnly: WorkboxPlugin = {
  cacheWillUpdate: () => Promise.resolve(null),
  cachedResponseWillBeUsed: ({ cachedResponse }) =>
    Promise.resolve(cachedResponse && unpacked(cachedResponse)),
}

/** Lets only an answer of the kept version through, so that two versions never mix. */
const ofVersion = (version: string): WorkboxPlugin => ({
  fetchDidSucceed: async ({ response }) => {
    // A redirect, to a log-in page for example, is the browser's to follow.
    if (response.type === 'opaqueredirect') return response
    if (versionIn(await response.clone().text()) === version) return response
    throw new Error('The server has another version than the one that is kept.')
  },
})

/** A page as the network or what is kept has it; one that is not kept is drawn by the kept shell. */
async function page(options: RouteHandlerCallbackOptions): Promise<Response> {
  const { request } = options
  const kept = await keptCache(scope)
  if (!kept) return fetch(request)
  const cache = await caches.open(kept.name)
  const key = pageAddress(request.url)
  if (await cache.match(key, ASIDE)) {
    const seconds = navigator.onLine ? PATIENCE : 0.001
    const strategy = new NetworkFirst({
      cacheName: kept.name,
      networkTimeoutSeconds: seconds,
      matchOptions: ASIDE,
      plugins: [
        readOnly,
        ofVersion(kept.version),
        { cacheKeyWillBeUsed: () => Promise.resolve(key) },
      ],
    })
    return strategy.handle(options)
  }
  try {
    return await fetch(request)
  } catch (error) {
    const shell = await cache.match(scope + SHELL_FILE, ASIDE)
    if (shell) return unpacked(shell)
    throw error
  }
}

registerRoute(new NavigationRoute(page))

// Files named by their content never change.
registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && /^(assets|data\/v)\//.test(url.pathname.slice(root.length)),
  async (options) => {
    const kept = await keptCache(scope)
    if (!kept) return fetch(options.request)
    const strategy = new CacheFirst({
      cacheName: kept.name,
      matchOptions: ASIDE,
      plugins: [readOnly],
    })
    return strategy.handle(options)
  },
)

// The icon and the council's logo.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\.(svg|png)$/.test(url.pathname),
  async (options) => {
    const kept = await keptCache(scope)
    if (!kept) return fetch(options.request)
    const strategy = new NetworkFirst({
      cacheName: kept.name,
      networkTimeoutSeconds: PATIENCE,
      matchOptions: ASIDE,
      plugins: [readOnly],
    })
    return strategy.handle(options)
  },
)

// Whatever goes wrong here, the network is asked as if there were no worker.
setCatchHandler(({ request }) => fetch(request))

// The page that asked for the worker is served by it at once, not only after it is loaded again.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A newer worker waits until the reader takes the newer version, or has closed all pages.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
