import { whileWaiting } from './waiting'

/**
 * What kept a file from the page: no answer, a server that does not hand it out, a network that answers with a
 * page of its own (as those of hotels and trains do before one has signed in), a file that arrived incomplete or
 * is not what the page expects, or a browser that does not ask for it again until the page is reloaded.
 */
export type Fault = 'unreachable' | 'refused' | 'portal' | 'damaged' | 'remembered'

/** A file could not be had. The message says why, for the reader; with a cause, trying again may help. */
export class FileError extends Error {
  readonly fault: Fault
  constructor(
    readonly file: string,
    message: string,
    options?: ErrorOptions & { fault?: Fault },
  ) {
    super(message, options)
    this.fault = options?.fault ?? 'refused'
  }
}

export const PORTAL =
  'Your network answered in place of this site. Sign in to the network, then try again.'

export const DAMAGED = 'The file arrived incomplete or damaged.'

/** The start of an HTML page that is none of this site’s. */
const isForeign = (text: string): boolean => /^\s*</.test(text) && !text.includes('id="root"')

/** Files that could not be had: asked for again, they are not taken from the browser’s cache. */
const failed = new Set<string>()

/** Remembers that what came from an address is of no use. */
export function forget(address: string): void {
  failed.add(address)
}

/** Whether a file of code is the one that its name says, to its end: the build ends each with the hash in its name. */
const isWhole = (file: string, text: string): boolean =>
  text.slice(-10).includes(file.replace(/\.\w+$/, '').slice(-8))

interface Asked {
  /** Its name, for the reader. */
  file: string
  address: string
  /** For code: the types by which the browser accepts it. */
  type?: RegExp
  /** Ask the server, whatever the cache holds. */
  isFresh?: boolean | undefined
}

/**
 * The text of a file of this site. All code and data that is asked for after the first page comes by this way.
 * @throws {FileError} when it cannot be had
 */
export const askFile = ({ file, address, type, isFresh = failed.has(address) }: Asked) =>
  whileWaiting(async (signal) => {
    const fail = (message: string, options?: ErrorOptions & { fault: Fault }) => {
      forget(address)
      return new FileError(file, message, options)
    }
    let response: Response
    let text: string
    try {
      response = await fetch(address, { signal, cache: isFresh ? 'reload' : 'default' })
      text = await response.text()
    } catch (cause) {
      throw fail('The file could not be fetched. The connection may have been lost.', {
        cause,
        fault: 'unreachable',
      })
    }
    if (response.status === 511 || (response.ok && isForeign(text)))
      throw fail(PORTAL, { fault: 'portal' })
    const kind = response.headers.get('Content-Type') ?? ''
    if (!response.ok || (type && !type.test(kind)))
      throw fail(
        `The server of this site answered ${response.ok ? kind : response.status} for the file.`,
      )
    if (type && !isWhole(file, text)) throw fail(DAMAGED, { fault: 'damaged' })
    failed.delete(address)
    return text
  })
