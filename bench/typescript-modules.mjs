// Modules of the tests, which Node 20 cannot import as they are: they and all that they import are turned into
// JavaScript in a folder of the repository's own cache, from where packages resolve as usual.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OPTIONS = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
}

/** Imports TypeScript modules, named by their paths in the repository. */
export async function importTypeScript(...paths) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.cache', 'bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const entries = paths.map((path) => join(ROOT, path))
  const waiting = [...entries]
  const done = new Set()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (done.has(path)) continue
    done.add(path)
    const source = readFileSync(path, 'utf8')
    for (const { fileName } of ts.preProcessFile(source).importedFiles) {
      if (fileName.startsWith('.')) waiting.push(resolve(dirname(path), fileName))
    }
    const target = placeOf(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, ts.transpileModule(source, { compilerOptions: OPTIONS, fileName: path }).outputText)
  }
  return Promise.all(entries.map((path) => import(pathToFileURL(placeOf(folder, path)).href)))
}

function placeOf(folder, path) {
  return join(folder, relative(ROOT, path)).replace(/\.ts$/, '.js')
}
