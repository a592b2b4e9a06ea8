import { journey } from '../journey'
import { sheetsIn } from '../sheets'
import { visit } from '../reader'

export default journey('print: an indicator on paper', async ({ site, tab, differs }) => {
  await visit(tab, `${site.address}/indicator/children-looked-after`)
  let paper: Buffer
  try {
    paper = await tab.paper()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Anything else is a failure of the page.
    if (!/^unknown (command|method)/.test(message)) throw error
    differs('cannot be told by WebDriver to print')
    return
  }
  const sheets = sheetsIn(paper)
  if (sheets < 1 || sheets > 2) throw new Error(`It takes ${sheets} sheets.`)
  if (sheets > 1) differs('prints the page of an indicator on two sheets, not one')
  if (paper.length < 20_000) throw new Error(`The paper has ${paper.length} bytes only.`)
})
