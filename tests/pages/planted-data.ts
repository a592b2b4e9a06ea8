import { servedFiles } from '@mocks/handlers'
import { planted } from '../planted'

/** The data files of the site with markup and a formula in every text, for `serving`. */
export const plantedData = async () => {
  const served = await servedFiles()
  return {
    get: (path: string) => {
      const text = served.get(path)
      return text === undefined ? undefined : JSON.stringify(planted(JSON.parse(text)))
    },
  }
}
