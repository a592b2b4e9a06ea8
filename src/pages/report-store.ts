import { useSyncExternalStore } from 'react'
import { chartsIn, EMPTY_PACK, type Pack } from '@/model/pack'
import { packInShort, readPack } from '@/model/pack-text'
import { REPORT_COUNT } from './report-count'

const KEY = 'report'

/** Where the browser keeps nothing, the report lasts as long as the page. */
let unkept: string | null = null
let held: { text: string | null; pack: Pack } = { text: null, pack: EMPTY_PACK }

function kept(): string | null {
  try {
    return localStorage.getItem(KEY) ?? unkept
  } catch {
    return unkept
  }
}

/** The reader's report; what was kept and can no longer be read is put aside, not thrown away. */
export function currentPack(): Pack {
  const text = kept()
  if (text === held.text) return held.pack
  try {
    held = { text, pack: text === null ? EMPTY_PACK : readPack(text, 'The report') }
  } catch {
    localStorage.setItem(`${KEY}-unread`, text ?? '')
    held = { text, pack: EMPTY_PACK }
  }
  return held.pack
}

/** Keeps a report in place of the one before. */
export function keepPack(pack: Pack): void {
  const text = packInShort(pack)
  held = { text, pack }
  unkept = text
  try {
    localStorage.setItem(KEY, text)
    localStorage.setItem(REPORT_COUNT, String(chartsIn(pack).length))
  } catch {
    // Kept for this page all the same.
  }
  dispatchEvent(new Event('storage'))
}

const listen = (changed: () => void) => {
  addEventListener('storage', changed)
  return () => removeEventListener('storage', changed)
}

/** The reader's report as it is now, in this tab and in others. */
export const usePack = (): Pack => useSyncExternalStore(listen, currentPack, () => EMPTY_PACK)
