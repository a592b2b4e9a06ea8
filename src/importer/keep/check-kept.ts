import * as z from 'zod/mini'
import {
  archiveOf,
  KEPT_PATH,
  keptFolder,
  KeptVersionsSchema,
  type KeptVersion,
} from '@/model/changes/kept-version'
import type { Problem } from '../tables/problem'
import { unpackedArchive } from './archives'
import { hashOf, LONGEST_NAME } from './keep-version'
import { schemaOf } from './schema-of'

/** files.json of a kept version: the SHA-256 of each archive, by its path beside that file. */
const KeptFilesSchema = z.record(z.string(), z.string())

/** What the fields of a version must look like. Pages check only their kinds, with less code. */
const FORMS: readonly [field: keyof KeptVersion, form: RegExp, message: string][] = [
  ['version', /^[0-9a-f]{10}$/, 'is not the name of a version, such as 3f2a91c0de'],
  ['name', new RegExp(`^\\P{C}{1,${LONGEST_NAME}}$`, 'u'), 'is empty or too long'],
  ['keptOn', /^\d{4}-\d{2}-\d{2}$/, 'is not a day, such as 2026-11-30'],
  ['figures', /^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'],
  ['files', /^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'],
]

/** Bytes of the files of kept versions and of their list, by path from public/data. */
export type KeptBytes = ReadonlyMap<string, Uint8Array>

const PUT_BACK = 'Put it back as it was committed: a kept version never changes.'

const problem = (file: string, message: string, remedy = PUT_BACK): Problem => ({
  file,
  message,
  remedy,
})

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A JSON file, read by its schema; or what is wrong with it. */
function readJson<T>(
  [path, bytes]: readonly [path: string, bytes: Uint8Array],
  schema: z.ZodMiniType<T>,
  remedy?: string,
): { content: T } | { problems: Problem[] } {
  try {
    const read = schema.safeParse(JSON.parse(textOf(bytes)))
    if (read.success) return { content: read.data }
    const [issue] = read.error.issues
    return {
      problems: [problem(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`, remedy)],
    }
  } catch {
    return { problems: [problem(path, 'is not JSON.', remedy)] }
  }
}

/**
 * The versions in kept.json; none where there is no such file.
 * @throws {Error} naming what is wrong with it
 */
export function readKept(bytes: Uint8Array | undefined): KeptVersion[] {
  if (!bytes) return []
  const read = readJson([KEPT_PATH, bytes], KeptVersionsSchema)
  if ('content' in read) return read.content.versions
  throw new Error(
    read.problems.map(({ file, message, remedy }) => `${file}: ${message} ${remedy}`).join('\n'),
  )
}

function checkArchives(version: KeptVersion, files: KeptBytes): Problem[] {
  const folder = keptFolder(version.version)
  const listPath = `${folder}/files.json`
  const bytes = files.get(listPath)
  if (!bytes) return [problem(listPath, 'is missing.')]
  if (hashOf(bytes) !== version.files)
    return [problem(listPath, `is not the list that was kept on ${version.keptOn}.`)]
  const list = readJson([listPath, bytes], KeptFilesSchema)
  if ('problems' in list) return list.problems
  const named = Object.entries(list.content)
  const known = new Set([listPath, ...named.map(([path]) => `${folder}/${path}`)])
  return [
    ...named.flatMap(([path, hash]) => {
      const held = files.get(`${folder}/${path}`)
      if (!held) return [problem(`${folder}/${path}`, 'is missing.')]
      return hashOf(held) === hash
        ? []
        : [problem(`${folder}/${path}`, `is not as it was kept on ${version.keptOn}.`)]
    }),
    ...[...files.keys()].flatMap((path) =>
      path.startsWith(`${folder}/`) && !known.has(path)
        ? [problem(path, 'is not part of the version that was kept.', 'Remove it.')]
        : [],
    ),
  ]
}

/**
 * Checks that every kept version is exactly as it was kept: its list, each of its archives, and nothing besides.
 * @param files all files below kept, and kept.json
 */
export function checkKept(files: KeptBytes): Problem[] {
  const bytes = files.get(KEPT_PATH)
  const read =
    bytes &&
    readJson(
      [KEPT_PATH, bytes],
      KeptVersionsSchema,
      'Correct it; public/data/schema says what is allowed.',
    )
  if (read && 'problems' in read) return read.problems
  const versions = read?.content.versions ?? []
  const malformed = versions.flatMap((one, index) =>
    FORMS.flatMap(([field, form, message]) =>
      form.test(one[field])
        ? []
        : [problem(KEPT_PATH, `versions.${index}.${field}: “${one[field]}” ${message}.`)],
    ),
  )
  if (malformed.length > 0) return malformed
  const names = versions.map(({ version }) => version)
  return [
    ...versions.flatMap((version) => checkArchives(version, files)),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => problem(KEPT_PATH, `lists the version ${name} twice.`, 'Remove one.')),
    ...[...files.keys()].flatMap((path) =>
      path === KEPT_PATH || names.some((name) => path.startsWith(`${keptFolder(name)}/`))
        ? []
        : [
            problem(
              path,
              `belongs to no version in ${KEPT_PATH}.`,
              'Put its version back there, or remove it.',
            ),
          ],
    ),
  ]
}

/**
 * Checks that today’s code can read the files in an archive, each by the schema that pages read it with.
 * @param path of the archive from public/data
 */
export function checkArchive(path: string, bytes: Uint8Array): Problem[] {
  const name = path.split('/').slice(2).join('/')
  let files
  try {
    files = unpackedArchive(bytes)
  } catch {
    return [problem(path, 'is cut off, or is no archive of a version.')]
  }
  return [...files].flatMap(([file, text]) => {
    if (archiveOf(file) !== name)
      return [
        problem(
          path,
          `holds ${file}, which pages look for in ${archiveOf(file)}.`,
          'Keep its folder as it is, and have archiveOf in src/model/changes/kept-version.ts answer as it did.',
        ),
      ]
    const schema = schemaOf(file)
    const read =
      schema &&
      readJson(
        [`${path}, ${file}`, new TextEncoder().encode(text)],
        schema,
        'Have its schema accept it as it is: a kept version never changes.',
      )
    return read && 'problems' in read ? read.problems : []
  })
}
