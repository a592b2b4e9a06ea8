/** The page's one h1, and the name of the tab. */
export function PageTitle({ text, site }: { text: string; site: string }) {
  return (
    <>
      <title>{`${text} | ${site}`}</title>
      <h1>{text}</h1>
    </>
  )
}
