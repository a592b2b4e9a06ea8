import { spawn } from 'node:child_process'

/** Complaints of one of the project's tools: none if it succeeds, otherwise its whole output. */
export async function complaints(tool: string, ...args: string[]): Promise<string> {
  const child = spawn('npx', ['--no-install', tool, ...args], {
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return code === 0 ? '' : `${tool} ${args.join(' ')}\n${said.slice(0, 20_000)}`
}
