import * as React from 'react'

/**
 * Stops React from recording for each of its elements where in the code it was made, which only its warnings
 * tell and which takes a seventh of the time of the tests of pages. React has no setting for it: its development
 * build records up to ten thousand a second and counts them here. In a version that counts elsewhere this
 * changes nothing.
 */
export function quickElements(): void {
  const counts: unknown = Reflect.get(
    React,
    '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
  )
  if (typeof counts === 'object' && counts !== null)
    Object.defineProperty(counts, 'recentlyCreatedOwnerStacks', {
      get: () => Infinity,
      set() {
        // It stays.
      },
    })
}
