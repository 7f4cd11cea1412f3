import type { DialectTraits } from './dialect-traits.ts'

/** PhantomJS with netsniff: Set-Cookie headers joined by line breaks, which is read for every producer. */
export const phantomjs: DialectTraits = {
  dialect: 'phantomjs',
  matches: (creator) => creator.startsWith('phantomjs'),
}
