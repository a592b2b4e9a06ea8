import { createElement, lazy, type ComponentType } from 'react'

const lost = new Set<() => void>()

/** Forgets which parts could not be loaded, so that each is requested again when it is next rendered. */
export function askAgain(): void {
  for (const forget of lost) forget()
  lost.clear()
}

// A failure while moving to another page is not shown anywhere, so nothing else would retry it.
if (typeof window !== 'undefined') window.addEventListener('online', askAgain)

const loads = new Set<() => Promise<unknown>>()

/**
 * Loads the code of every part made by `later`, including parts nested in them, so that nothing is fetched
 * afterwards.
 * @throws the error of the first that could not be loaded
 */
export async function loadAll(): Promise<void> {
  let known
  do {
    known = loads.size
    await Promise.all([...loads].map((load) => load()))
    // Loaded parts may have parts of their own.
  } while (loads.size > known)
}

/** The part in a module. A file of the right name may hold something else. */
function partOf<Module, Part>(module: Module, pick: (module: Module) => Part): Part {
  const found: Part | undefined = module && pick(module)
  if (typeof found === 'function') return found
  throw new Error('The imported module lacks its part.')
}

/**
 * A part of the page whose code is loaded when it is first rendered. Unlike one of React’s `lazy`, it can be
 * loaded again after a failure: see `askAgain`.
 * @param load requests the code; it may reject
 * @param pick selects the part from the code's exports
 */
export function later<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  loads.add(load)
  const part = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: partOf(await load(), pick) }
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
