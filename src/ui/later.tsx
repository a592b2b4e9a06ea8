import { createElement, lazy, type ComponentType } from 'react'

const lost = new Set<() => void>()

/** Forgets which parts could not be loaded: each is asked for again where it is drawn next. */
export function askAgain(): void {
  for (const forget of lost) forget()
  lost.clear()
}

// What failed on the way to another page is shown nowhere, and nobody would ask for it again.
if (typeof window !== 'undefined') window.addEventListener('online', askAgain)

const loads = new Set<() => Promise<unknown>>()

/**
 * Loads the code of every part made by `later`, and of the parts within those, so that none is asked for
 * afterwards.
 * @throws the error of the first that could not be loaded
 */
export async function loadAll(): Promise<void> {
  let known
  do {
    known = loads.size
    await Promise.all([...loads].map((load) => load()))
    // What has come may have parts of its own.
  } while (loads.size > known)
}

/**
 * A part of the page whose code is loaded when it is first drawn. Unlike one of React’s `lazy`, it can be
 * had after it could not be loaded once: see `askAgain`.
 * @param load asks for the code; it may reject
 * @param pick the part among what the code exports
 */
export function later<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  loads.add(load)
  const part = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: pick(await load()) }
      } catch (error) {
        lost.add(() => {
          current = part()
        })
        throw error
      }
    })
  let current = part()
  return function Later(props: Props) {
    return createElement(current, props)
  }
}
