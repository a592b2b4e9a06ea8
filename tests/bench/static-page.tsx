import { renderToStaticMarkup } from 'react-dom/server'
import { ChartTable } from '@/charts/data-table/chart-table'
import { chartFor } from '@/charts/registry'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { realView } from '../real-data'
import { textOf } from '@/model/sentences/parts'
import { printPalette } from '@/charts/office/print-palette'

const STYLE = `body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif}
svg{max-width:100%;height:auto}table{border-collapse:collapse}th,td{padding:.25rem .75rem;text-align:left}
@media(max-width:600px){.wide{display:none}}@media(min-width:601px){.narrow{display:none}}`

/**
 * A hand-written page for one indicator: its heading, sentence, chart and table, with no script and no other
 * file. It is the fastest page with the same content.
 */
export function staticPage(indicator: string): string {
  const view = realView(indicator)
  const picture = chartFor(view)
  if (!picture) throw new Error(`${indicator} has no picture.`)
  const sentence = textOf(verdict(view))
  const draw = (width: number) => (
    <picture.Picture view={view} width={width} palette={printPalette} label={sentence} />
  )
  const title = titleStatement(view)
  const page = renderToStaticMarkup(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{sentence}</p>
          <div className="narrow">{draw(350)}</div>
          <div className="wide">{draw(760)}</div>
          <ChartTable view={view} dataTable={picture.dataTable(view)} />
        </main>
        <footer>Source: Department for Education</footer>
      </body>
    </html>,
  )
  return `<!doctype html>${page}`
}
