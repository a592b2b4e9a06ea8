import { createHash } from 'node:crypto'
import type { FinishedPage } from './render-page'

/** Nothing from another host, no eval, and only inline code whose hash is listed. */
const contentPolicy = (
  styles: readonly string[],
  scripts: readonly string[],
  workers: readonly string[],
): string => {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('')
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
    // PNG files are rendered from a blob.
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // Own files are read in a worker, and another answers without a network.
    ["worker-src 'self'", ...workers].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types own-figures offline',
  ].join('; ')
}

/** Marks a page once it has been painted. One in the background is not painted, and is marked after a second. */
const PAINTED =
  "function q(){c.add('painted')}new PerformanceObserver(q).observe({type:'paint',buffered:true});setTimeout(q,1000)"

/**
 * Keeps a click on a button, and repeats it until React has heard it. Before React has begun, nothing hears a click;
 * while it waits for code or figures of that part, it stops each click on its way to the button and forgets it. So a
 * click has been heard once it arrives at a button that React has taken over, to which it gives a property named so.
 */
const KEEP =
  "function h(b){return Object.keys(b).some(function(k){return!k.indexOf('__reactProps')})}" +
  "function r(b){if(b.asked)return;function o(){if(h(b)){clearInterval(i);b.asked=0;b.removeEventListener('click',o)}}b.asked=1;b.addEventListener('click',o);var i=setInterval(function(){b.isConnected&&!b.disabled?h(b)&&b.click():clearInterval(i)},50)}"

/**
 * Marks a page whose scripts fail or are slow before it is interactive, which no other script could say, and
 * answers the buttons that are shown then. Ctrl+K stands for a click on “Find”; the / key does not, because a reader may
 * have turned it off.
 */
const WATCH = [
  'var d=document.documentElement,c=d.classList',
  PAINTED,
  KEEP,
  "addEventListener('click',function(e){var b=e.target.closest&&e.target.closest('#root button:not([popovertarget])');b&&r(b)},true)",
  "addEventListener('keydown',function(e){var b;(e.ctrlKey||e.metaKey)&&e.key.toLowerCase()=='k'&&(b=d.querySelector('.find-open'))&&!h(b)&&(r(b),e.preventDefault())})",
  "addEventListener('error',function(e){e.target.href||c.add('stuck')},true)",
  "setTimeout(function(){c.contains('alive')||c.add('late')},8000)",
  "addEventListener('click',function(e){var s=e.target.dataset&&e.target.dataset.slow;if(s){c.remove('late');if(s=='again')c.contains('alive')?dispatchEvent(new Event('again')):location.reload()}})",
].join(';')

/** Marks addresses other than the page's own, before anything is painted. */
const GUARD = `${WATCH};var p=location.pathname.replace(/\\/(index\\.html)?$/,'');if(location.search||d.dataset.page!==p)d.className='other'`

/**
 * Asks ahead for what the page will fetch next: at once where the network is slow, so that the page itself took a while
 * to come; elsewhere once the page has been painted, because there the processor is what holds the first paint up, and
 * scripts that arrive occupy it.
 */
const ahead = (files: readonly [rel: string, address: string][]): string =>
  [
    `(function(f){function ask(){f.splice(0).forEach(function(a){var l=document.createElement('link');l.rel=a[0];if(a[0]=='preload')l.as='fetch';l.crossOrigin='';l.href=a[1];document.head.append(l)})}`,
    `var n=performance.getEntriesByType('navigation')[0];if(n&&performance.now()-n.fetchStart>150)return ask()`,
    `new PerformanceObserver(ask).observe({type:'paint',buffered:true});setTimeout(ask,1000)})(${JSON.stringify(files)})`,
  ].join(';')

/** The script that asks ahead for the files of a page, in order of need; none if it has no files. */
function aheadOf({ base }: Shell, { scripts, data }: Extras): string[] {
  const files = [
    ...scripts.map((file): [string, string] => ['modulepreload', base + file]),
    ...data.map((file): [string, string] => ['preload', base + file]),
  ]
  return files.length === 0 ? [] : [ahead(files)]
}

export interface Shell {
  /** The built index.html. */
  html: string
  /** Text of the style sheet of every page. */
  style: string
  /** Address of the site, without a slash at its end, when it is known. */
  site: string
  base: string
  /** Address of the typeface’s file. */
  typeface: string | undefined
  /** The version of the site, by which it is kept for offline; undefined where it cannot be kept. */
  version: string | undefined
}

interface Extras {
  path: string
  description: string
  /** Scripts of this page in particular, from the site's root. */
  scripts: readonly string[]
  /** Style sheets of this page in particular, in order: each file from the site's root, and its text. */
  sheets: readonly { file: string; text: string }[]
  data: readonly string[]
  /** Where else than from the site its workers may come. */
  workers?: readonly string[]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

function headOf(shell: Shell, page: FinishedPage | undefined, extras: Extras): string {
  const { base, site } = shell
  const address = `${site}${base.replace(/\/$/, '')}${extras.path}`
  const description = escaped(extras.description)
  const guard = page ? GUARD : WATCH
  const styles = [shell.style, ...extras.sheets.map(({ text }) => text)]
  return [
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(styles, [guard, ...aheadOf(shell, extras)], extras.workers ?? [])}" />`,
    ...styles.map((style) => `<style>${style}</style>`),
    // Already inlined: marks them as loaded for code that would fetch them.
    ...extras.sheets.map(
      ({ file }) => `<link rel="stylesheet" disabled crossorigin href="${base}${file}" />`,
    ),
    `<script>${guard}</script>`,
    ...(shell.typeface === undefined
      ? []
      : [
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="${shell.typeface}" />`,
        ]),
    ...(page
      ? [
          `<title>${page.title}</title>`,
          `<meta name="description" content="${description}" />`,
          `<link rel="canonical" href="${address}" />`,
          `<meta property="og:title" content="${page.title.replaceAll('"', '&quot;')}" />`,
          `<meta property="og:description" content="${description}" />`,
          `<meta property="og:image" content="${site}${base}preview.png" />`,
          `<meta property="og:type" content="website" />`,
        ]
      : []),
  ].join('\n    ')
}

/** The built index.html as a finished page; without a page, as the shell for any other address. */
export function documentOf(shell: Shell, page: FinishedPage | undefined, extras: Extras): string {
  const here = `${shell.base.replace(/\/$/, '')}${extras.path}`.replace(/\/$/, '')
  const html = shell.html
    .replace(/<link rel="stylesheet"[^>]*>\s*/g, '')
    .replace(/<meta\s+name="description"[^>]*>\s*/, page ? '' : '$&')
    .replace(/<title>.*?<\/title>/, page ? '' : '$&')
    .replace(
      /(<meta charset="utf-8"[^>]*>)/,
      (charset) => `${charset}\n    ${headOf(shell, page, extras)}`,
    )
    // After the entry script, which has priority.
    .replace('</head>', () =>
      [...aheadOf(shell, extras).map((script) => `  <script>${script}</script>`), '</head>'].join(
        '\n  ',
      ),
    )
  const version = shell.version === undefined ? '' : `data-version="${shell.version}" `
  return page
    ? html
        .replace('<html ', `<html data-page="${here}" ${version}`)
        .replace('<div id="root"></div>', () => `<div id="root">${page.body}</div>`)
    : // The shell has no content: without scripts it can only link to the finished pages.
      html
        .replace('<html ', `<html class="other" ${version}`)
        .replace(
          '<div id="root"></div>',
          `<div id="root"></div>\n    <noscript><p class="page"><a href="${shell.base}">All figures</a></p></noscript>`,
        )
}
