/** Keeps the space of a chart and its sentence until they have loaded. */
export function Skeleton({ tall }: { tall: boolean }) {
  return (
    <div className={tall ? 'skeleton skeleton-tall' : 'skeleton'} role="status">
      <span className="visually-hidden">Loading figures</span>
    </div>
  )
}
