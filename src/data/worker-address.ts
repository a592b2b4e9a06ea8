interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

const policies = new Map<string, (url: string) => string>()

/**
 * A worker's address as the content policy of each page demands it: made by a Trusted Types policy that the
 * page names.
 */
export function workerAddress(policy: 'own-figures' | 'offline', url: string): string {
  const known = policies.get(policy)
  if (known) return known(url)
  const browsers: Policies | undefined = Reflect.get(globalThis, 'trustedTypes')
  const made = browsers?.createPolicy(policy, { createScriptURL: (own) => own })
  const trust = (own: string) => made?.createScriptURL(own) ?? own
  policies.set(policy, trust)
  return trust(url)
}
