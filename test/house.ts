import { posix } from 'node:path'
import ts from 'typescript'

/** Rooms that a room may import besides itself, and packages by name; `node:` stands for all of Node's own. */
export type ImportTable = Readonly<Record<string, readonly string[]>>

const GROUND = ['model', 'codec', 'http', 'ids', 'text', 'scan']
const STAGES = ['read', 'diagnose', 'sanitize', 'compare', 'trace', 'escalate']
const EVERY_ROOM = [...GROUND, ...STAGES, 'view', 'write', 'flow', 'knowledge']

/** The doors of core that a command may enter by; see docs/library.md. */
const DOORS = ['@haruspex/core', '@haruspex/core/ground', '@haruspex/core/sanitizing']

/** What a part of the workbench may use. */
const WEB_PART = ['@haruspex/core', 'react', 'lucide-react', 'engine', 'text', 'workbench', 'kit']

/** Who may import whom, by the first folder under a package's `src`; `.` is `src` itself. */
export const HOUSE: Readonly<Record<string, ImportTable>> = {
  'packages/core/src': {
    // The ground, each on those before it.
    model: [],
    codec: ['model'],
    http: ['model', 'codec'],
    ids: ['model', 'http', 'codec'],
    text: ['model', 'http', 'ids'],
    scan: ['model', 'codec', 'text', 're2js'],
    // A stage knows the ground and no other stage.
    read: [...GROUND, '@zip.js/zip.js'],
    diagnose: GROUND,
    sanitize: GROUND,
    compare: GROUND,
    trace: GROUND,
    escalate: GROUND,
    // The faces.
    view: GROUND,
    write: [...GROUND, 'view'],
    // The whole: only flow joins stages.
    knowledge: GROUND,
    flow: [...GROUND, ...STAGES, 'view', 'write', 'knowledge'],
    '.': EVERY_ROOM,
  },
  // By the whole of core, or by the doors that load less: a command starts with what it needs.
  'packages/cli/src': {
    node: ['@haruspex/core', '@haruspex/core/ground', '@haruspex/core/lane', 'node:'],
    explain: ['@haruspex/core/ground', '@haruspex/core/rules'],
    record: ['@haruspex/core/ground', 'node:'],
    serve: ['@haruspex/core/ground', 'node:', 'node'],
    report: [...DOORS, '.'],
    verbs: [...DOORS, '.', 'node', 'record', 'report', 'serve', 'explain'],
    '.': [...DOORS, 'node:', 'picocolors', 'node', 'verbs'],
  },
  'packages/web/src': {
    // What runs beside the page: only here a capture is held.
    engine: ['@haruspex/core', 'comlink', '@noble/hashes/', 'fflate', '#spawn-worker'],
    theme: [],
    text: ['@haruspex/core'],
    // What every part stands on: the capture, the place in it, words, keys.
    // With the capture that teaches, which comes with the command line.
    workbench: ['@haruspex/core', 'react', 'engine', 'text', 'packages/cli/demo'],
    // Only the kit knows the library of accessible parts, so that all look and behave alike.
    kit: ['@haruspex/core', 'react', 'react-aria-components/', 'lucide-react', 'workbench'],
    // The parts of the workbench know no other part.
    open: WEB_PART,
    findings: WEB_PART,
    playbooks: WEB_PART,
    steps: WEB_PART,
    endpoints: WEB_PART,
    learn: WEB_PART,
    tour: WEB_PART,
    list: [...WEB_PART, '@tanstack/react-virtual'],
    overview: WEB_PART,
    search: WEB_PART,
    details: WEB_PART,
    // The whole.
    app: [
      ...WEB_PART,
      'open',
      'findings',
      'playbooks',
      'steps',
      'endpoints',
      'learn',
      'tour',
      'list',
      'overview',
      'search',
      'details',
    ],
    '.': ['react', 'react-dom/', 'app', 'open', 'text', 'theme', 'workbench'],
  },
}

/** The lab stands beside the packages: it uses the product and is no part of it. */
export const LAB: Readonly<Record<string, ImportTable>> = {
  lab: {
    scenarios: ['.', 'node:'],
    '.': ['@haruspex/core', 'node:', 'scenarios', 'packages/cli/src/record', 'packages/cli/src/node'],
  },
}

/** Files that may stand beside the rooms of core. */
const CORE_FRONT = [
  'packages/core/src/index.ts',
  'packages/core/src/ground.ts',
  'packages/core/src/lane.ts',
  'packages/core/src/rules.ts',
  'packages/core/src/sanitizing.ts',
  'packages/core/src/platform.d.ts',
]
/** A homeless function wants a noun. */
const NO_NOUNS = /^(?:utils?|helpers?|common|types?|misc|shared)$/
const INDEXES = ['packages/core/src/index.ts', 'packages/cli/src/node/index.ts']

export interface Inspection {
  /** What breaks a rule of the house, in sentences. */
  readonly breaches: readonly string[]
  readonly files: number
  readonly imports: number
}

/** Looks at sources by path in the repository, without reading anything itself. */
export function inspect(sources: ReadonlyMap<string, string>, house = HOUSE): Inspection {
  const breaches: string[] = []
  let files = 0
  let imports = 0
  for (const [path, text] of sources) {
    const root = Object.keys(house).find((folder) => path.startsWith(`${folder}/`))
    if (root === undefined) continue
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
    const found = importsOf(file)
    imports += found.length
    files += 1
    breaches.push(
      ...nameBreaches(path),
      ...found.flatMap((name) => importBreaches(path, name, root, house[root] ?? {})),
      ...(hasDefaultExport(file) ? [`${path} has a default export`] : []),
      ...(root === 'packages/core/src' ? impurities(file).map((what) => `${path} uses ${what}`) : []),
    )
  }
  return { breaches, files, imports }
}

function importBreaches(path: string, name: string, root: string, table: ImportTable): string[] {
  const from = roomOf(path, root)
  const allowed = table[from]
  if (allowed === undefined) return [`${path} stands in a room that the table does not know: ${from}`]
  if (name.startsWith('.')) {
    const target = resolve(path, name)
    if (!target.startsWith(`${root}/`)) {
      if (allowed.some((room) => target.startsWith(`${room}/`))) return []
      return [`${path} imports ${name}, outside its package`]
    }
    const to = roomOf(target, root)
    return to === from || allowed.includes(to)
      ? []
      : [`${from} may not import ${to}: ${path} imports ${name}`]
  }
  const wanted = name.startsWith('node:') ? 'node:' : name
  // A package that ends in a slash is allowed with everything below it.
  const isBelow = allowed.some((one) => one.endsWith('/') && wanted.startsWith(one))
  return allowed.includes(wanted) || isBelow
    ? []
    : [`${from} may not import ${wanted}: ${path} imports ${name}`]
}

function nameBreaches(path: string): string[] {
  const name = posix.basename(path).replace(/(?:\.d)?\.tsx?$/, '')
  if (path.startsWith('packages/core/src/') && path.split('/').length === 4 && !CORE_FRONT.includes(path)) {
    return [`${path} stands in no room`]
  }
  if (name === 'index') return INDEXES.includes(path) ? [] : [`${path}: only a front door is called index`]
  if (NO_NOUNS.test(name)) return [`${path} wants a noun for a name`]
  return path.split('/').every((part) => /^[a-z0-9.-]+$/.test(part)) ? [] : [`${path} is not in kebab case`]
}

function roomOf(path: string, root: string): string {
  const below = path.slice(root.length + 1)
  return below.includes('/') ? (below.split('/')[0] ?? '.') : '.'
}

function resolve(path: string, name: string): string {
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name
}

function importsOf(file: ts.SourceFile): string[] {
  const found: string[] = []
  const add = (node: ts.Node | undefined) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push(node.text)
  }
  walk(file, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal)
    if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node.moduleReference.expression)
    }
    if (ts.isCallExpression(node)) {
      const { expression } = node
      const isRequire = ts.isIdentifier(expression) && expression.text === 'require'
      if (expression.kind === ts.SyntaxKind.ImportKeyword || isRequire) add(node.arguments[0])
    }
  })
  return found
}

function hasDefaultExport(file: ts.SourceFile): boolean {
  let found = false
  walk(file, (node) => {
    if (ts.isExportAssignment(node)) found = true
    if (ts.isExportSpecifier(node) && node.name.text === 'default') found = true
    if (ts.canHaveModifiers(node)) {
      found ||= ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
    }
  })
  return found
}

/** Clock and randomness are in the language itself, where no missing type gives them away. */
function impurities(file: ts.SourceFile): string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const name = `${node.expression.text}.${node.name.text}`
      if (name === 'Date.now' || name === 'Math.random') found.push(name)
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') {
      if ((node.arguments?.length ?? 0) === 0) found.push('new Date()')
    }
    if (ts.isIdentifier(node) && node.text === 'globalThis') found.push('globalThis')
  })
  return found
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}
