import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * As root on Debian, missing packages are installed. Elsewhere a test of the recipe must not install
 * anything.
 */
const MAY_INSTALL = existsSync('/etc/debian_version') && process.getuid?.() === 0
const BROTLI = ['brotli-filter', 'brotli-static']
const PACKAGES = ['nginx', ...BROTLI.map((name) => `libnginx-mod-http-${name}`)]
/** Debian installs nginx where only root's PATH finds it. */
export const ENV = {
  ...process.env,
  PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`,
}

/** The output of `nginx -V`, or nothing if there is no nginx. */
function nginxSettings(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'nginx -V 2>&1'], { encoding: 'utf8', env: ENV })
  } catch {
    return undefined
  }
}

export function brotliOf(settings: string): boolean {
  const folder = join(settings, 'modules-enabled')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return BROTLI.every((module) => names.some((name) => name.includes(module)))
}

/**
 * Folder of nginx's settings. As root on Debian, nginx and its brotli module are installed if missing.
 * @throws {Error} when they cannot be
 */
export function settingsFolder(): string {
  const folder = () => {
    const path = /--conf-path=(\S+)/.exec(nginxSettings() ?? '')?.[1]
    return path === undefined ? undefined : dirname(path)
  }
  const found = folder()
  if (found !== undefined && (!MAY_INSTALL || brotliOf(found))) return found
  execFileSync('apt-get', ['update'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], {
    stdio: 'inherit',
    env: { ...ENV, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const now = folder()
  if (now === undefined) throw new Error('nginx could not be installed.')
  return now
}

/** The server block of docs/hosting.md, with only its address and folder changed. */
export async function recipe(root: string, port: number): Promise<string> {
  const block = /```nginx\n(.*?)```/s.exec(await readFile('docs/hosting.md', 'utf8'))?.[1]
  if (block === undefined) throw new Error('docs/hosting.md has no nginx recipe.')
  return block
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
    .replace(/root [^;]+;/, `root ${root};`)
}

/** A complete configuration that needs no privileges, and writes to one folder only. */
export function configuration(folder: string, settings: string, server: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `include ${settings}/modules-enabled/*.conf;`,
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log;`,
    'events {}',
    'http {',
    `include ${settings}/mime.types;`,
    'default_type application/octet-stream;',
    'access_log off;',
    ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    brotliOf(settings) ? server : server.replace(/^\s*brotli.*$/gm, ''),
    '}',
  ].join('\n')
}

/** Whether the recipe can be run here. */
export const canRun = (): boolean => MAY_INSTALL || nginxSettings() !== undefined
