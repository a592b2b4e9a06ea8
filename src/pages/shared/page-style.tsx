/** A style sheet that one page needs; what it styles waits for it. Without an address there is none to wait for. */
export const PageStyle = ({ href }: { href: string }) =>
  href === '' ? null : <link rel="stylesheet" href={href} precedence="page" />
