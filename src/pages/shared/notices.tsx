/** Notices of settings in the address that do not exist, and what is shown instead. */
export const Notices = ({ notices }: { notices: readonly string[] }) =>
  notices.length === 0 ? null : (
    <div role="status">
      {notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
    </div>
  )
