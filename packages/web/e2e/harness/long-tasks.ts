import type { Page } from 'playwright-core'

/** How long the longest task of the page's main thread was since it was loaded, in ms; 0 where none was above 50. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let longest = 0
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    // The browser keeps the first 200 of them.
    watch.observe({ type: 'longtask', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 300))
    watch.disconnect()
    return longest
  })
}
