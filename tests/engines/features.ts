import type { Tab } from './tab'

/** What engines have or lack, of all that the pages use where it is there. */
export type Features = Record<string, boolean>

/** Asks the engine what it has. */
export const featuresOf = (tab: Tab): Promise<Features> =>
  tab.ask(() => {
    const css = (property: string, value: string) => CSS.supports(property, value)
    return {
      'content-visibility': css('content-visibility', 'auto'),
      'text-wrap: balance': css('text-wrap', 'balance'),
      'text-wrap: pretty': css('text-wrap', 'pretty'),
      'popover and its button': 'popoverTargetElement' in HTMLButtonElement.prototype,
      'dialog.showModal': 'showModal' in HTMLDialogElement.prototype,
      'document.startViewTransition': 'startViewTransition' in document,
      'ClipboardItem with a promise': typeof ClipboardItem !== 'undefined',
      'navigator.share': 'share' in navigator,
      'navigator.wakeLock': 'wakeLock' in navigator,
      'navigator.locks': 'locks' in navigator,
      'navigator.storage.persist': 'persist' in (navigator.storage ?? {}),
      'navigator.serviceWorker': 'serviceWorker' in navigator,
      'navigator.connection': 'connection' in navigator,
      'Trusted Types': 'trustedTypes' in globalThis,
      requestIdleCallback: 'requestIdleCallback' in globalThis,
      BroadcastChannel: 'BroadcastChannel' in globalThis,
      CompressionStream: 'CompressionStream' in globalThis,
      'full screen': document.fullscreenEnabled,
      'crypto.subtle': 'subtle' in crypto,
    }
  })

/** A line for each feature that some engines have and others lack. */
export function differencesIn(all: ReadonlyMap<string, Features>): string[] {
  const names = new Set([...all.values()].flatMap((features) => Object.keys(features)))
  return [...names].flatMap((name) => {
    const without = [...all].filter(([, features]) => features[name] !== true)
    return without.length === 0
      ? []
      : [`${name}: not in ${without.map(([engine]) => engine).join(', ')}`]
  })
}
