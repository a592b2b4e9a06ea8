import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
const args = process.argv.slice(2)
// The same file reads one hostile file in a process of its own, whose memory is then known.
const [source, rest] = args[0] === '--read' ? ['read-hostile', args.slice(1)] : ['long-days', args]
await runSource(`tests/long-days/${source}.ts`, ({ main }) => main(rest))
