import { cachesOf } from '../offline/kept'

/**
 * Published in the place of the offline worker, this one switches it off: it forgets what was kept, and
 * then itself.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const names = await cachesOf(self.registration.scope)
      await Promise.all(names.map((name) => caches.delete(name)))
      await self.registration.unregister()
    })(),
  ),
)
