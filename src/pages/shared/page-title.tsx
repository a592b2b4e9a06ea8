/** The page's one h1, and the name of the tab. */
export function PageTitle({ text, site }: { text: string; site: string }) {
  return (
    <>
      <title>{`${text} | ${site}`}</title>
      <h1>{text}</h1>
    </>
  )
}

/** A style sheet that one page needs; what it styles waits for it. Without an address there is none to wait for. */
export const PageStyle = ({ href }: { href: string }) =>
  href === '' ? null : <link rel="stylesheet" href={href} precedence="page" />
