import { keptVersion } from '../kept-version/shown'

/** The version of the site that the page belongs to; undefined in development, and where keeping is switched off. */
export const ownVersion = (): string | undefined => document.documentElement.dataset['version']

/**
 * Whether this browser and this site can keep the page: without TLS no browser can, and what is kept has today’s data, not
 * those of an earlier version.
 */
export const canKeep = (): boolean =>
  ownVersion() !== undefined &&
  keptVersion() === undefined &&
  'serviceWorker' in navigator &&
  'locks' in navigator &&
  typeof caches !== 'undefined'

/** Whether the reader has kept a page of this site, as far as can be told at once. */
export const isKeeping = (): boolean => canKeep() && navigator.serviceWorker.controller !== null
