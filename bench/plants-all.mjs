import { importTypeScript } from './typescript-modules.mjs'

const TESTS = 'packages/core/test/sanitize'

/** The capture, its sites, and how to look for a value in a copy of an entry; of test/sanitize/plants/. */
export async function fromSites(seed) {
  const [{ ALL_SITES }, { aCapture }, judge, { Dice }] = await importTypeScript(
    `${TESTS}/plants/all-sites.ts`,
    `${TESTS}/plants/generate.ts`,
    `${TESTS}/plants/judge.ts`,
    `${TESTS}/dice.ts`,
  )
  const sites = ALL_SITES.map(([topic, name, site]) =>
    site(new Dice(numberOf(`${topic}/${name}`, seed)), 0),
  ).filter(({ log }) => log === undefined)
  const style = { blank: 'lines', escapes: 0, bom: false }
  return {
    text: new TextDecoder().decode(aCapture(sites, { seed, style }).bytes),
    sites,
    leaksIn: (value, secrets) => judge.leaksIn(value, secrets).map((fault) => fault.value),
    missing: judge.missing,
  }
}

/** Sites do not share their values. */
function numberOf(name, seed) {
  let hash = 0x811c9dc5 ^ seed
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash
}
