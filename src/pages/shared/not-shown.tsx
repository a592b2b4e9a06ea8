/** Says in the place of a chart why it could not be shown, and asks for it again on request. */
export const NotShown = ({ error, onAgain }: { error: Error; onAgain: () => void }) => (
  <div className="problem" role="alert">
    <p>
      <strong>This chart could not be shown.</strong> {error.message}
    </p>
    <button type="button" className="button" onClick={onAgain}>
      Try again
    </button>
  </div>
)
