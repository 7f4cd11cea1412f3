import { charles } from './charles.ts'
import { chrome } from './chrome.ts'
import { chromeHar } from './chrome-har.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { fiddler } from './fiddler.ts'
import { firebug } from './firebug.ts'
import { firefox } from './firefox.ts'
import { harrier } from './harrier.ts'
import { insomnia } from './insomnia.ts'
import { internetExplorer } from './internet-explorer.ts'
import { mitmproxy } from './mitmproxy.ts'
import { other } from './other.ts'
import { phantomjs } from './phantomjs.ts'
import { playwright } from './playwright.ts'
import { polly } from './polly.ts'
import { proxyman } from './proxyman.ts'
import { safari } from './safari.ts'
import { webpagetest } from './webpagetest.ts'

/** Every dialect that is told apart; `other` takes the rest. */
export const DIALECTS: readonly DialectTraits[] = [
  chrome,
  firefox,
  safari,
  firebug,
  internetExplorer,
  fiddler,
  charles,
  webpagetest,
  chromeHar,
  playwright,
  mitmproxy,
  polly,
  proxyman,
  harrier,
  phantomjs,
  insomnia,
]

/** The dialect of a file, by the names of its creator and browser. */
export function findDialect(creator: string | undefined, browser: string | undefined): DialectTraits {
  const creatorName = (creator ?? '').slice(0, 200).trim().toLowerCase()
  const browserName = (browser ?? '').slice(0, 200).trim().toLowerCase()
  return DIALECTS.find((traits) => traits.matches(creatorName, browserName)) ?? other
}
