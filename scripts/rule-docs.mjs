// Writes docs/rules/: one page for each rule, and their table. `node scripts/rule-docs.mjs`, after a build of core.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The pages by file name. `rules` is RULES, `words` the English texts of the catalogue. */
export function rulePages(rules, words) {
  const pages = new Map([['README.md', tablePage(rules, words)]])
  for (const rule of rules) pages.set(`${rule.id}.md`, rulePage(rule, words))
  return pages
}

function tablePage(rules, words) {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.code} | ${words.severity[rule.severity]} | ${plain(words.rules[rule.id].title)} |`,
  )
  return `# Rules

What \`diagnose\` looks for. A page for each rule tells what it proves and what it does not. Words in braces stand
for facts of the capture. These pages are written by \`scripts/rule-docs.mjs\` from the rules themselves.

| rule | code | severity | says |
|---|---|---|---|
${rows.join('\n')}
`
}

function rulePage(rule, words) {
  const text = words.rules[rule.id]
  return `# ${rule.id}

> ${plain(text.title)}

| code | severity | confidence | owner | one finding for each |
|---|---|---|---|---|
| ${rule.code} | ${words.severity[rule.severity]} | ${words.confidence[rule.confidence]} | ${words.owner[rule.owner]} | ${rule.group} |

Severity, confidence and owner are the rule's own; a case that is lighter, less sure or somebody else's says so in its
finding.

**Why.** ${plain(text.why)}
${reasonList(text.whyOf)}
**What it does not prove.** ${plain(text.notProven)}

**Next step.** ${plain(text.next)}
${stageNotes(rule)}${optionTable(rule.defaults)}`
}

function reasonList(whyOf) {
  const reasons = Object.entries(whyOf ?? {})
  if (reasons.length === 0) return ''
  return `\n${reasons.map(([reason, why]) => `- \`${reason}\`: ${plain(why)}`).join('\n')}\n`
}

function stageNotes(rule) {
  const notes = []
  if (rule.stage === 'capture')
    notes.push('It judges the capture itself and runs before the rules about the traffic.')
  if (rule.closes) notes.push(`When it speaks, rules that need the capture's ${rule.closes} are off.`)
  if (rule.gate) notes.push(`It is off in captures that lost their ${rule.gate}.`)
  return notes.length === 0 ? '' : `\n${notes.join(' ')}\n`
}

function optionTable(defaults) {
  const options = Object.entries(defaults)
  if (options.length === 0) return ''
  const rows = options.map(([name, value]) => `| \`${name}\` | ${value} |`)
  return `\n| option | default |\n|---|---|\n${rows.join('\n')}\n`
}

/** Text for Markdown: a bar would end a table's cell. */
function plain(text) {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*')
}

async function main() {
  const root = new URL('../', import.meta.url)
  const { RULES } = await import(new URL('packages/core/dist/diagnose/rules.js', root).href)
  const { texts } = await import(new URL('packages/core/dist/text/catalogue.js', root).href)
  const folder = new URL('docs/rules/', root)
  await mkdir(folder, { recursive: true })
  const pages = rulePages(RULES, texts('en'))
  for (const name of await readdir(folder))
    if (name.endsWith('.md') && !pages.has(name)) await rm(new URL(name, folder))
  for (const [name, page] of pages) await writeFile(new URL(name, folder), page)
  console.log(`${pages.size} pages in ${fileURLToPath(folder)}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
