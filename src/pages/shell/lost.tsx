import { useEffect, useState } from 'react'
import { FileError, PORTAL } from '@/data/ask/ask-file'
import {
  isLost,
  isLostCode,
  loadAgain,
  whyAtOnce,
  whyLost,
  type Why,
} from '@/data/offline/why-lost'
import { isKeeping } from '@/data/offline/can-keep'
import { later } from '@/ui/later'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDialog } from '../shared/dialog/use-dialog'

const KeptLinks = later(
  () => import('./keep-offline'),
  (m) => m.KeptLinks,
)

interface LostProps {
  error: unknown
  retry: () => void
}

/** Why a part could not be loaded, once known; and how to load the whole page again, which may find another reason. */
function useReason(error: unknown): { why: Why | undefined; again: () => void } {
  const [found, setFound] = useState<{ error: unknown; why: Why }>()
  useEffect(() => {
    let isWanted = true
    if (isLost(error))
      void whyLost(error).then((why) => {
        if (isWanted) setFound({ error, why })
      })
    return () => {
      isWanted = false
    }
  }, [error])
  return {
    why: found && found.error === error ? found.why : whyAtOnce(error),
    again: () =>
      void loadAgain().then((why) => {
        if (why !== undefined) setFound({ error, why })
      }),
  }
}

function Words({ error, why }: { error: unknown; why: Why | undefined }) {
  const [what, they] = isLostCode(error)
    ? ['this part is', 'It is']
    : ['these figures are', 'They are']
  const message = error instanceof Error ? error.message : 'Something went wrong.'
  if (why === 'offline')
    return (
      <>
        <strong>No network: {what} not loaded yet.</strong> {they} asked for again when the network
        is back.
      </>
    )
  if (why === 'newer')
    return (
      <>
        <strong>A newer version of this site has been published.</strong> Load the page again to see
        it whole.
      </>
    )
  if (why === 'portal')
    return (
      <>
        <strong>{isLostCode(error) ? 'This part' : 'These figures'} could not be loaded.</strong>{' '}
        {PORTAL}
      </>
    )
  return isLostCode(error) ? (
    <>
      <strong>This part could not be loaded.</strong>
      {why === 'refused' && ' The server of this site did not hand out its file.'}
      {why === 'remembered' && ' Your browser asks for it again only with the whole page.'}
    </>
  ) : (
    <>
      <strong>These figures could not be shown.</strong> {message}
    </>
  )
}

/** Shown in place of a part that could not be loaded: why, and what to do. */
export function Lost({ error, retry }: LostProps) {
  const { why, again } = useReason(error)
  return (
    <div className="problem" role="alert">
      <p>
        <Words error={error} why={why} />
      </p>
      {why === 'offline' && isKeeping() && (
        <ChartBoundary waiting="" failed="">
          <KeptLinks />
        </ChartBoundary>
      )}
      {error instanceof FileError && why !== 'offline' && (
        <p className="quiet">File: {error.file}</p>
      )}
      {why !== 'newer' && why !== 'remembered' && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
      {(why === 'newer' || why === 'remembered') && (
        <button type="button" className="button" onClick={again}>
          Load the page again
        </button>
      )}
    </div>
  )
}

/** The same message in a dialog, for a part that would have been one. */
export function LostDialog({ onClose, ...lost }: LostProps & { onClose: () => void }) {
  const { dialog } = useDialog(onClose)
  return (
    <dialog {...dialog} className="find record" aria-label="Not loaded">
      <div className="record-inner">
        <p className="record-bar">
          <span />
          <button type="button" onClick={onClose}>
            Close
          </button>
        </p>
        <Lost {...lost} />
      </div>
    </dialog>
  )
}
