import { matchPath } from 'react-router'
import type { FindEntry } from '@/model/schema/search-index'
import type { Page } from '../shared/define-page'

/** What people call a page, its own title first; one that is not here is found by its name in the header. */
const WORDS: Record<string, readonly string[]> = {
  '/attention': [
    'What to look at',
    'Attention',
    'Worse',
    'Getting worse',
    'Better',
    'Improving',
    'Priorities',
  ],
  '/': ['Overview', 'Headlines', 'Front page', 'Start'],
  '/compare': ['Compare councils', 'Compare', 'Comparison', 'Side by side'],
  '/inspection': [
    'How Ofsted judged, and what it asked for',
    'Inspections',
    'Recommendations',
    'Timeline',
    'Written statement of action',
  ],
  '/actions': ['Actions the committee asked for', 'Actions', 'Requests', 'Matters arising'],
  '/report': ['Your report', 'Report', 'Slides', 'PowerPoint', 'Word', 'Deck', 'Pack', 'Print'],
  '/changes': [
    'What changed',
    'Changes',
    'Revised',
    'Revisions',
    'Since the last meeting',
    'New figures',
    'Withdrawn',
  ],
  '/sources': ['Where the figures come from', 'Sources', 'Releases', 'Publications', 'Licence'],
  '/your-figures': [
    'Your own figures',
    'Own figures',
    'Open a file',
    'Upload',
    'Import',
    'Template',
    'Spreadsheet',
  ],
  '/glossary': ['What the words mean', 'Glossary', 'Acronyms', 'Abbreviations', 'Jargon'],
  '/accessibility': ['Using these pages your way', 'Accessibility', 'Keyboard', 'Shortcuts'],
}

/** The pages that have a name, as the search box finds them. */
export const pageEntries = (pages: readonly Page[]): FindEntry[] =>
  pages.flatMap(({ path, nav }): FindEntry[] => {
    const [title = nav?.label, ...words] = WORDS[path] ?? []
    return title === undefined ? [] : [{ kind: 'page', id: path, title, words }]
  })

/** Whether an address shows the figures of one council. */
export function showsCouncil(pathname: string, pages: readonly Page[]): boolean {
  const here = pages.find(({ path }) => path !== '*' && matchPath(path, pathname) !== null)
  return here !== undefined && here.isForAll !== true
}
