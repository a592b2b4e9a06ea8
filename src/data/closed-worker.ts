import { isClosed, setClosed } from './closed'
import { workerAddress } from './worker-address'

/** The page may make no request any more, and start no worker but from code that it holds. */
const CLOSED = "connect-src 'none'; worker-src blob:; form-action 'none'"
/** The worker may make no request of any kind, not even for more code. */
const SEALED = "default-src 'none'; worker-src blob:"

function addPolicy(page: Document, policy: string): void {
  const meta = page.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  page.head.append(meta)
}

/**
 * Closes the page to the network for as long as it is open: a policy can be added to a page and never taken away.
 * Only a page that is loaded anew can make requests again.
 */
export function closeToNetwork(): void {
  if (isClosed()) return
  addPolicy(document, CLOSED)
  setClosed()
}

/** An empty frame of this page, whose policy is this page’s and its own. */
async function sealedFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = ''
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  if (frame.contentDocument) addPolicy(frame.contentDocument, SEALED)
  return frame
}

/** A worker that can make no request, and how to end it. */
export interface SealedWorker {
  worker: Worker
  end: () => void
}

/**
 * Starts a worker that can make no request. A worker takes the policy of the page that starts it only if its code
 * is in the page’s memory: one from an address takes that of the server’s answer, which a static host may not be
 * able to give. So it is started from a blob, by an empty frame that allows even less than the page.
 * @throws {Error} when the browser does not start it
 */
export async function startSealedWorker(code: Blob, name: string): Promise<SealedWorker> {
  const frame = await sealedFrame()
  const url = URL.createObjectURL(code)
  // The frame’s own constructor, so that its policy counts.
  const Start: typeof Worker = Reflect.get(frame.contentWindow ?? globalThis, 'Worker')
  const worker = new Start(workerAddress('own-figures', url), { type: 'module', name })
  const end = () => {
    worker.terminate()
    frame.remove()
  }
  try {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', () => resolve(), { once: true })
      worker.addEventListener(
        'error',
        () => reject(new Error('The browser could not start reading.')),
        { once: true },
      )
    })
  } catch (error) {
    end()
    throw error
  } finally {
    URL.revokeObjectURL(url)
  }
  return { worker, end }
}
