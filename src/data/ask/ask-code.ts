import { askFile, FileError } from './ask-file'
import { whileWaiting } from './waiting'

const asked = new Map<string, Promise<void>>()

/** Applies a style sheet that has been fetched. */
const apply = (href: string): Promise<void> =>
  new Promise((done, fail) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.crossOrigin = ''
    link.href = href
    link.addEventListener('load', () => done())
    link.addEventListener('error', () => {
      link.remove()
      fail(new FileError(href, 'Load the page again.'))
    })
    document.head.append(link)
  })

const isStyle = (file: string) => file.endsWith('.css')

async function fetchOne(file: string, isFresh?: boolean): Promise<void> {
  const address = import.meta.env.BASE_URL + file
  await askFile({ file, address, type: isStyle(file) ? /css/ : /javascript/, isFresh })
  if (isStyle(file)) await apply(address)
}

/** Fetches a file unless the page has it, or has asked for it. */
function have(file: string): Promise<void> {
  const before = asked.get(file)
  if (before) return before
  const isThere = document.querySelector(`link[href$="/${file}"]`) !== null
  const fetching = isThere ? Promise.resolve() : fetchOne(file)
  asked.set(file, fetching)
  fetching.catch(() => asked.delete(file))
  return fetching
}

/**
 * Loads code that is asked for later. The build puts this around each `import()`.
 *
 * A browser remembers a module that it failed to import, and does not ask for it again until the page is
 * reloaded (https://github.com/whatwg/html/issues/6768); a module by another address would be a second one, with a
 * state of its own. So each file is fetched first and imported only once it is in the browser’s cache: a failure never
 * reaches the import, and can be tried again.
 * @param load imports the code
 * @param files all files that this needs, from the site’s root
 * @throws {FileError} when a file cannot be had
 */
export async function askCode<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  await Promise.all(files.map(have))
  try {
    // What the page itself named is imported at once; only a new page can give up waiting for it.
    return await whileWaiting(load, () => location.reload())
  } catch (error) {
    if (error instanceof FileError) throw error
    const scripts = files.filter((file) => !isStyle(file))
    try {
      await Promise.all(scripts.map((file) => fetchOne(file, true)))
      return await load()
    } catch (cause) {
      // What has arrived damaged stays with the browser, as what cannot be imported does.
      if (cause instanceof FileError && cause.fault !== 'damaged') throw cause
      const [file = ''] = files
      throw new FileError(file, 'Load the page again.', { cause, fault: 'remembered' })
    }
  }
}
