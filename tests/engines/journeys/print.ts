import { journey } from '../journey'
import { visit } from '../reader'

export default journey('print: an indicator on one sheet', async ({ site, tab, differs }) => {
  await visit(tab, `${site.address}/indicator/children-looked-after`)
  let paper: Buffer
  try {
    paper = await tab.paper()
  } catch (error) {
    differs(`cannot be asked to print: ${error instanceof Error ? error.message : String(error)}`)
    return
  }
  if (paper.subarray(0, 5).toString() !== '%PDF-') throw new Error('The paper is no PDF file.')
  if (paper.length < 20_000) throw new Error(`The paper has ${paper.length} bytes only.`)
})
