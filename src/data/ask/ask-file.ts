import { whileWaiting } from './waiting'

/**
 * What kept a file from the page: no answer, a server that does not hand it out, a network that answers with a
 * page of its own (as those of hotels and trains do before one has signed in), a file that arrived incomplete or
 * is not what the page expects, or a browser that does not ask for it again until the page is reloaded.
 */
export type Fault = 'unreachable' | 'refused' | 'portal' | 'damaged' | 'remembered'

/** A file could not be had. The message says why, for the reader. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly fault: Fault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'FileError'
  }
}

export const PORTAL =
  'Your network answered in place of this site. Sign in to the network, then try again.'

/** The start of an HTML page that is none of this site’s. */
const isForeign = (text: string): boolean => /^\s*</.test(text) && !text.includes('id="root"')

/** Files that could not be had: asked for again, they are not taken from the browser’s cache. */
const failed = new Set<string>()

/** Remembers that what came from an address is of no use. */
export function forget(address: string): void {
  failed.add(address)
}

interface Asked {
  /** Its name, for the reader. */
  file: string
  address: string
  /** The types by which the browser accepts it; any, if left out. */
  type?: RegExp
  /** Ask the server, whatever the cache holds. */
  isFresh?: boolean
}

/**
 * The text of a file of this site. All code and data that is asked for after the first page comes by this way.
 * @throws {FileError} when it cannot be had
 */
export const askFile = ({ file, address, type, isFresh = failed.has(address) }: Asked) =>
  whileWaiting(async (signal) => {
    const fail = (fault: Fault, message: string, options?: ErrorOptions) => {
      forget(address)
      return new FileError(file, fault, message, options)
    }
    let response: Response
    let text: string
    try {
      response = await fetch(address, { signal, ...(isFresh ? { cache: 'reload' } : {}) })
      text = await response.text()
    } catch (cause) {
      throw fail(
        'unreachable',
        'The file could not be fetched. The connection may have been lost.',
        { cause },
      )
    }
    if (response.status === 511 || (response.ok && isForeign(text))) throw fail('portal', PORTAL)
    if (!response.ok)
      throw fail(
        'refused',
        `The server of this site did not hand out the file: it answered ${response.status}.`,
      )
    if (type && !type.test(response.headers.get('Content-Type') ?? ''))
      throw fail('refused', 'The server of this site handed out the file as one of another kind.')
    failed.delete(address)
    return text
  })
