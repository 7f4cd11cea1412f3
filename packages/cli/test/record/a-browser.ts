import { HaruspexError } from '@haruspex/core'
import { findBrowser } from '../../src/record/find-browser.ts'

/** Whether there is a browser to record with; without one those tests are skipped, and it is said. */
export const hasBrowser = ((): boolean => {
  try {
    findBrowser(process.env)
    return true
  } catch (error) {
    if (!(error instanceof HaruspexError)) throw error
    console.info(`${error.message} Tests with a real browser are skipped.`)
    return false
  }
})()
