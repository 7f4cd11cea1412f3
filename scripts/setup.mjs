// What `npm start` and `npm test` do first: check Node, install what is missing, build what is stale. Everything
// it prints goes to stderr, so that stdout stays the result of the command. Plain Node, no dependency: it runs
// before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUpWeb } from './setup-web.mjs'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const CACHE = join(ROOT, '.cache')
const STAMP = join(CACHE, 'build.json')

/** Installs and builds as needed; ends the process with a message when it cannot. */
export function setUp() {
  checkNode()
  if (mustInstall()) install()
  const sources = readSources()
  if (mustBuild(sources)) build(sources)
  setUpWeb()
}

/** Runs a tool of node_modules with this Node. Its output goes to stderr unless `stdout` says else. */
export function runTool(path, args, options = {}) {
  const stdout = options.stdout ?? 2
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd: ROOT,
    stdio: ['ignore', stdout, 2],
    env: { ...process.env, ...options.env },
  })
  return status ?? 1
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Haruspex needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`)
}

/** Compares the lock file with what npm wrote down when it installed; times of files are not to be trusted. */
function mustInstall() {
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'))?.packages
  const wanted = readJson(join(ROOT, 'package-lock.json'))?.packages
  if (installed === undefined || wanted === undefined) return true
  return Object.entries(wanted).some(([path, { version, optional, link, bin }]) => {
    if (path === '' || optional) return false
    if (link) return !existsSync(join(ROOT, path, 'package.json'))
    if (path.startsWith('packages/') && Object.keys(bin ?? {}).some((name) => !isLinked(name))) return true
    const found = installed[path]
    return found?.version !== version || JSON.stringify(found?.bin) !== JSON.stringify(bin)
  })
}

function isLinked(command) {
  const link = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${command}.cmd` : command)
  return existsSync(link)
}

function install() {
  say('Installing what package-lock.json lists …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  // npm tells its scripts where it lives; that also avoids npm.cmd, which Windows starts through a shell only.
  const npm = process.env.npm_execpath
  const direct = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
  const { status } = spawnSync(direct ? process.execPath : 'npm', direct ? [npm, ...args] : args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: !direct && process.platform === 'win32',
  })
  if (status !== 0) stop('npm could not install the dependencies; its message is above.')
  rmSync(STAMP, { force: true })
}

/** Path → time and size of everything that the build reads. */
function readSources() {
  const files = ['tsconfig.base.json', 'package-lock.json']
  for (const name of packages()) {
    files.push(join('packages', name, 'tsconfig.json'), join('packages', name, 'package.json'))
    for (const file of readdirSync(join(ROOT, 'packages', name, 'src'), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (file.isFile()) files.push(relative(ROOT, join(file.parentPath ?? file.path, file.name)))
    }
  }
  const sources = {}
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, file))
    sources[file.split(sep).join('/')] = `${mtimeMs} ${size}`
  }
  return sources
}

function packages() {
  // The workbench is built by its own tool: setup-web.mjs.
  const folders = readdirSync(join(ROOT, 'packages')).filter((name) => name !== 'web')
  return folders.filter((name) => existsSync(join(ROOT, 'packages', name, 'tsconfig.json'))).sort()
}

function mustBuild(sources) {
  if (packages().some((name) => !existsSync(join(ROOT, 'packages', name, 'dist', '.tsbuildinfo'))))
    return true
  const last = readJson(STAMP)
  return last?.done !== true || JSON.stringify(last.sources) !== JSON.stringify(sources)
}

function build(sources) {
  say('Building …')
  const before = readJson(STAMP)?.sources ?? {}
  // tsc leaves the output of files that are gone; a fresh folder does not.
  if (Object.keys(before).some((file) => !(file in sources))) {
    for (const name of packages())
      rmSync(join(ROOT, 'packages', name, 'dist'), { recursive: true, force: true })
  }
  stamp({ done: false, sources: { ...before, ...sources } })
  const projects = packages().map((name) => join('packages', name))
  if (runTool('typescript/bin/tsc', ['-b', ...projects]) !== 0)
    stop('The build failed; the messages are above.')
  stamp({ done: true, sources })
}

function stamp(state) {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(STAMP, JSON.stringify(state))
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(2)
}
