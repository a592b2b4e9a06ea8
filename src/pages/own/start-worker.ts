import address from './worker?worker&url'

interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

let trusted: ((url: string) => string) | undefined

/** The policy of each page lets no script be started but by the one policy that it names. */
function trust(url: string): string {
  const policies: Policies | undefined = Reflect.get(globalThis, 'trustedTypes')
  if (!policies) return url
  const policy = policies.createPolicy('own-figures', { createScriptURL: (own) => own })
  trusted = (own) => policy.createScriptURL(own)
  return trusted(url)
}

/** Starts the worker that reads own files. */
export const startWorker = (): Worker =>
  new Worker((trusted ?? trust)(address), { type: 'module', name: 'own figures' })
