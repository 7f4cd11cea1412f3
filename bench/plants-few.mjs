import { importTypeScript } from './typescript-modules.mjs'

const TESTS = 'packages/core/test/sanitize'

/** The capture, its sites, and how to look for a value in a copy of an entry; of test/sanitize/plants.ts. */
export async function fromSites(seed) {
  const [{ Oracle }, { SITE_NAMES, aSite }, { Dice }, { entryOf }, { object, spelled }] =
    await importTypeScript(
      `${TESTS}/oracle.ts`,
      `${TESTS}/plants.ts`,
      `${TESTS}/dice.ts`,
      `${TESTS}/an-exchange.ts`,
      `${TESTS}/spelling.ts`,
    )
  const sites = SITE_NAMES.map((name, at) => aSite(name, new Dice(seed + at)))
  const pages = sites.map(({ titles = [] }, at) =>
    object({
      startedDateTime: '2026-03-01T10:00:00.000Z',
      id: `page_${at}`,
      title: titles[0] ?? 'A page',
      pageTimings: object({}),
    }),
  )
  const log = {
    version: '1.2',
    creator: object({ name: 'a made-up exporter', version: '1.0' }),
    pages,
    entries: sites.map(({ exchange }) => entryOf({ status: 200, ...exchange })),
  }
  const text = spelled(
    object({ log: object(log) }),
    { blank: 'lines', escapes: 0, bom: false },
    new Dice(seed),
  )
  const oracleOf = (value) => new Oracle(Buffer.from(JSON.stringify(value)))
  return {
    text,
    sites,
    leaksIn: (value, secrets) => secrets.filter((secret) => standsIn(oracleOf(value), value, secret)),
    missing: (value, values) => {
      const oracle = oracleOf(value)
      return values.filter((each) => !oracle.finds(each))
    },
  }
}

/** Numbers stand in no string. */
function standsIn(oracle, value, secret) {
  return oracle.finds(secret) || (/^\d+$/.test(secret) && JSON.stringify(value).includes(secret))
}
