// @vitest-environment node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planImport } from '@/importer/releases/import-files'
import { checkData } from '@/importer/check/check-data'
import { settingsProblems } from '@/importer/build/settings-problems'
import { describeProblem, describeProblems } from '@/importer/tables/problem'
import { dataFiles } from './real-data'
import { EXISTING, textFile } from './importer/own/real-site'
import { importsOf } from './rules'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...namesIn('docs').filter((name) => name.endsWith('.md')),
]
const MOST_README_LINES = 150
/** Bytes: a picture is loaded by everyone who opens the front page. */
const MOST_PICTURE = 250_000

/** Files and folders below a folder, each by its path from the project's root. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).replaceAll('\\', '/'),
  )
}

type Dependencies = 'dependencies' | 'devDependencies' | 'optionalDependencies'

interface Block {
  language: string
  /** What the block is the text of, as its fence says it. */
  file: string
  text: string
}

/** The blocks of code of a document, without the indent of a list. */
const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^( *)```(\w+) ?(\S*)\n(.*?)^\1```$/gms)].map(
    ([, indent = '', language = '', file = '', code = '']) => ({
      language,
      file,
      text: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  )

/** The address of each heading, as GitHub makes it. */
const anchorsOf = (text: string): string[] =>
  [...text.replaceAll(/```.*?```/gs, '').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Links and pictures that lead nowhere. */
function brokenLinks(documents: ReadonlyMap<string, string>): string[] {
  return [...documents].flatMap(([name, text]) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^https?:/.test(target)) return []
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? name : join(dirname(name), path).replaceAll('\\', '/')
      const other = documents.get(file)
      const isThere = other !== undefined || existsSync(file)
      const isIn =
        anchor === undefined || (other !== undefined && anchorsOf(other).includes(anchor))
      return isThere && isIn ? [] : [`${name}: ${target}`]
    }),
  )
}

/** Paths of the project that are named and are not there; `<id>` and `*` stand for any part of a name. */
function missingPaths(
  documents: ReadonlyMap<string, string>,
  project: readonly string[],
): string[] {
  const made = new Set([...documents.values()].flatMap((text) => blocksOf(text).map((b) => b.file)))
  const isThere = (path: string): boolean => {
    if (made.has(path) || [...made].some((file) => file.startsWith(`${path}/`))) return true
    const parts = path.split(/<[^>]*>|\*/).map((part) => part.replaceAll(/[.+]/g, String.raw`\$&`))
    const form = new RegExp(`^${parts.join('[^/]+')}$`)
    return project.some((name) => form.test(name))
  }
  return [...documents].flatMap(([name, text]) =>
    [...text.matchAll(/(?<![\w./@-])(?:src|tests|mocks|public|docs)\/[\w./<>*-]+/g)]
      .map(([path]) => path.replace(/[./]+$/, ''))
      .filter((path) => !isThere(path))
      .map((path) => `${name}: ${path}`),
  )
}

/** Scripts of npm that are named and that package.json lacks. */
function missingScripts(
  documents: ReadonlyMap<string, string>,
  scripts: Readonly<Record<string, string>>,
): string[] {
  return [...documents].flatMap(([name, text]) =>
    [...text.matchAll(/npm (?:run ([\w:]+)|(start|test))/g)]
      .map(([, run, short]) => run ?? short ?? '')
      .filter((script) => !(script in scripts))
      .map((script) => `${name}: npm run ${script}`),
  )
}

const exportsOf = (text: string): string[] =>
  [...text.matchAll(/export (?:async )?(?:const|function|class|type|interface) (\w+)/g)].map(
    ([, name = '']) => name,
  )

/** What the examples of code import and no file exports. */
function missingImports(documents: ReadonlyMap<string, string>): string[] {
  const blocks = [...documents.values()]
    .flatMap(blocksOf)
    .filter(({ language, file }) => /^tsx?$/.test(language) && file !== '')
  const made = new Map(blocks.map(({ file, text }) => [file, text]))
  const textAt = (path: string): string | undefined => {
    const file = ['', '.ts', '.tsx'].map((end) => path + end).find((f) => made.has(f) || isFile(f))
    return file === undefined ? undefined : (made.get(file) ?? readFileSync(file, 'utf8'))
  }
  return blocks.flatMap(({ file, text }) => {
    const fileOf = (target: string) =>
      target.startsWith('@/')
        ? target.replace('@/', 'src/')
        : join(dirname(file), target).replaceAll('\\', '/')
    const own = importsOf(text).filter((target) => /^[.@]\.?\//.test(target))
    const lost = own.filter((target) => textAt(fileOf(target)) === undefined)
    const names = [...text.matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g)].flatMap(
      ([, list = '', target = '']) => {
        const other = own.includes(target) ? textAt(fileOf(target)) : undefined
        return other === undefined
          ? []
          : list
              .split(',')
              .map((one) => one.trim().replace(/^type /, ''))
              .filter((one) => one !== '' && !exportsOf(other).includes(one))
              .map((one) => `${one} from ${target}`)
      },
    )
    return [...lost, ...names].map((what) => `${file}: ${what}`)
  })
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

const documents = new Map(DOCUMENTS.map((name) => [name, readFileSync(name, 'utf8')]))
const project = ['src', 'tests', 'mocks', 'public', 'docs'].flatMap((name) => [
  name,
  ...namesIn(name),
])
type Versions = Record<string, string>
const { scripts, ...listed }: { scripts: Versions } & Partial<Record<Dependencies, Versions>> =
  JSON.parse(readFileSync('package.json', 'utf8'))

describe('the documents', () => {
  it('name no path that is not there', () => {
    expect(missingPaths(documents, project)).toEqual([])
  })

  it('name paths from the root of the project', () => {
    const rooms = readdirSync('src').filter((name) => !name.includes('.') && name !== 'data')
    const short = new RegExp('`(?:' + rooms.join('|') + ')/[^`]*`', 'g')
    expect([...documents].flatMap(([name, text]) => [name, ...(text.match(short) ?? [])])).toEqual(
      DOCUMENTS,
    )
  })

  it('name no script that npm does not have', () => {
    expect(missingScripts(documents, scripts)).toEqual([])
  })

  it('say of each script and each dependency what it is for', () => {
    const text = documents.get('docs/development.md') ?? ''
    const packages = Object.keys({
      ...listed.dependencies,
      ...listed.devDependencies,
      ...listed.optionalDependencies,
    })
    expect(packages.length).toBeGreaterThan(20)
    expect(packages.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
    const commands = Object.keys(scripts).map((name) =>
      name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`,
    )
    expect(commands.filter((command) => !text.includes(`\`${command}\``))).toEqual([])
  })

  it('have no link that leads nowhere', () => {
    expect(brokenLinks(documents)).toEqual([])
  })

  it('can all be reached from the README', () => {
    const readme = documents.get('README.md') ?? ''
    expect(DOCUMENTS.slice(1).filter((name) => !readme.includes(`](${name})`))).toEqual([])
  })

  it('begin with a front door of one screen or two', () => {
    const lines = (documents.get('README.md') ?? '').trimEnd().split('\n').length
    expect(lines).toBeLessThanOrEqual(MOST_README_LINES)
  })

  it('have pictures that are quickly there', () => {
    const pictures = namesIn('docs/pictures')
    expect(pictures.filter((name) => statSync(name).size > MOST_PICTURE)).toEqual([])
  })

  it('have examples of code that import what is there', () => {
    expect(missingImports(documents)).toEqual([])
  })
})

describe('what is wrong in a document is found', () => {
  const of = (text: string) => new Map([['docs/made-up.md', text]])

  it.each([
    ['a file that is gone', '`src/model/stated.ts`'],
    ['a folder that is gone', 'in `src/charts/no-such-chart`'],
    ['a file of a kind that is nowhere', '`src/charts/<id>/sheet.tsx`'],
    ['a path in a command', '```sh\nnpx vitest run tests/gone.test.ts\n```'],
  ])('%s', (_, text) => {
    expect(missingPaths(of(text), project)).toHaveLength(1)
  })

  it('a script that is gone', () => {
    expect(missingScripts(of('`npm run data:gone`, `npm start`'), scripts)).toHaveLength(1)
  })

  it.each(['[a](gone.md)', '[a](#gone)', '![a](pictures/gone.png)'])('%s', (text) => {
    expect(brokenLinks(of(`# Here\n\n${text} and [b](#here)`))).toHaveLength(1)
  })

  it('an example that imports what is gone', () => {
    const example = (code: string) => `\`\`\`ts src/pages/made-up/page.ts\n${code}\n\`\`\`\n`
    expect(missingImports(of(example("import { gone } from '@/ui/later'")))).toHaveLength(1)
    expect(missingImports(of(example("import { x } from './gone'")))).toHaveLength(1)
    expect(missingImports(of(example("import { later } from '@/ui/later'")))).toEqual([])
  })
})

/** A block of a document by the file that it is the text of. */
function block(document: string, file: string): string {
  const found = blocksOf(documents.get(document) ?? '').find((one) => one.file === file)
  if (!found) throw new Error(`${document} has no block for ${file}.`)
  return found.text
}

describe('the worked examples', () => {
  const importing = (name: string, text: string) =>
    planImport([textFile(text, name)], EXISTING, { published: '2026-11-22' })

  it('of own figures is imported without a problem', async () => {
    const { problems, tables } = await importing(
      'figures.csv',
      block('docs/figures.md', 'figures.csv'),
    )
    expect(describeProblems(problems)).toEqual([])
    expect(tables.map(({ rows }) => rows.length)).toEqual([2])
  })

  it('of a suppressed figure is refused in the words that the document has', async () => {
    const { problems } = await importing('ages.csv', block('docs/figures.md', 'ages.csv'))
    const messages = describeProblems(problems)
    expect(messages).toHaveLength(1)
    expect(documents.get('docs/figures.md')).toContain(messages[0])
  })

  it('of a renamed column is refused in the words that the document has', async () => {
    const held = readFileSync('tests/importer/fixtures/cla-number-and-rate-2025.csv', 'utf8')
    const { problems } = await importing('cla_2026.csv', held.replace('children_count', 'count'))
    const messages = describeProblems(problems)
    expect(messages).toHaveLength(1)
    expect(documents.get('docs/figures.md')).toContain(messages[0])
  })

  it('of settings are sound, and a colour that cannot be read is refused in the same words', async () => {
    const files = await dataFiles()
    const settings = block('docs/settings.md', 'public/data/settings.json')
    expect(settingsProblems(new Map(files).set('settings.json', settings))).toEqual([])
    const messages = settingsProblems(
      new Map(files).set('settings.json', settings.replace('#7a2057', '#ffdd00')),
    )
    expect(messages).toHaveLength(1)
    expect(documents.get('docs/settings.md')).toContain(messages[0])
  })

  it('of an indicator and of a report to start from pass the check of the data', async () => {
    const files = new Map(await dataFiles())
    const add = (file: string, list: string) => {
      const content = JSON.parse(files.get(file) ?? '{}')
      const entry: unknown = JSON.parse(block('docs/development.md', file))
      files.set(file, JSON.stringify({ ...content, [list]: [...content[list], entry] }))
    }
    add('catalogue.json', 'indicators')
    add('releases.json', 'releases')
    const path = 'releases/council-paper-2026-05-14/edge-of-care.json'
    files.set(path, block('docs/development.md', `public/data/${path}`))
    files.set('packs.json', block('docs/settings.md', 'public/data/packs.json'))
    expect(checkData(files).problems.map(describeProblem)).toEqual([])
  })
})
