// Builds the workbench where its sources are not those that it was built from: once to be served, once as one file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const WEB = join(ROOT, 'packages', 'web')
const STAMP = join(ROOT, '.cache', 'web-build.txt')
const BUILDS = [
  { mode: 'production', result: join(WEB, 'dist', 'served', 'index.html') },
  { mode: 'offline', result: join(WEB, 'dist', 'offline', 'haruspex.html') },
]

/** Builds what is stale; ends the process when that fails. */
export function setUpWeb() {
  const state = stateOfSources()
  if (BUILDS.every(({ result }) => existsSync(result)) && readStamp() === state) return
  process.stderr.write('Building the workbench …\n')
  writeStamp('')
  for (const { mode } of BUILDS) {
    const args = [
      join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--mode',
      mode,
      '--logLevel',
      'warn',
    ]
    const { status } = spawnSync(process.execPath, args, { cwd: WEB, stdio: ['ignore', 2, 2] })
    if (status !== 0) {
      process.stderr.write('The workbench could not be built; the messages are above.\n')
      process.exit(2)
    }
  }
  writeStamp(state)
}

/** By content and not by time: a checkout gives every file a new one. */
function stateOfSources() {
  const hash = createHash('sha256')
  const files = ['package.json', 'index.html', 'vite.config.ts'].map((name) => join(WEB, name))
  files.push(join(ROOT, 'package-lock.json'))
  const core = join(ROOT, 'packages', 'core', 'src')
  const demo = join(ROOT, 'packages', 'cli', 'demo')
  for (const folder of [join(WEB, 'build'), join(WEB, 'src'), core, demo]) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (file.isFile()) files.push(join(file.parentPath ?? file.path, file.name))
    }
  }
  for (const file of files.sort()) {
    hash.update(`${relative(ROOT, file).split(sep).join('/')}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return undefined
  }
}

function writeStamp(state) {
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, state)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUpWeb()
