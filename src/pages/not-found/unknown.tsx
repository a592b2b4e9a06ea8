import { useLocation } from 'react-router'
import { NotFound } from '../shared/not-found'

const MOST_LETTERS = 80

/** An address as its reader would write it, cut where it is too long to be read. */
function readable(path: string): string {
  let text = path
  try {
    text = decodeURI(path)
  } catch {
    // It is shown as it stands.
  }
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text
}

/** The page at an address that has none. */
export function Unknown() {
  const { pathname } = useLocation()
  return <NotFound text={`There is nothing at “${readable(pathname)}”.`} />
}
