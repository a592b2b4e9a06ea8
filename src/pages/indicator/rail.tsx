import { Explained } from '@/ui/explained'
import type { FullIndicator } from '@/model/schema/indicator'
import type { View } from '@/model/view/types'

/** Beside the chart: how the figure stands, in a few words and numbers. */
export function Rail({ view, indicator }: { view: View; indicator: FullIndicator }) {
  const [question] = indicator.questions
  return (
    <aside className="rail" aria-label="In short">
      <p>{view.area.name}</p>
      {question !== undefined && (
        <>
          <h2>A question to ask</h2>
          <p className="small">
            <Explained text={question} />
          </p>
        </>
      )}
    </aside>
  )
}
