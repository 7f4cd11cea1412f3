import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Sources of all packages, by path with forward slashes. */
export function packageSources(): Map<string, string> {
  const sources = new Map<string, string>()
  for (const name of readdirSync(join(ROOT, 'packages'))) {
    const folder = join(ROOT, 'packages', name, 'src')
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue
      const path = join(folder, file)
      sources.set(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8'))
    }
  }
  return sources
}

/** Sources of the lab, without its tests. */
export function labSources(): Map<string, string> {
  const paths = repositoryFiles().filter((path) => /^lab\/(?!test\/).*\.ts$/.test(path))
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

/** Every file that is in the repository or about to be, by path with forward slashes. */
export function repositoryFiles(): string[] {
  const out = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return [...new Set(out.split('\0'))].filter((path) => path !== '').sort()
}
