import type { Page } from 'playwright-core'

/** Scrolls the list of requests from its top to its end in steps. Returns how long the longest task of the page took, in ms. */
export function scrollToEnd(page: Page, steps: number): Promise<number> {
  return page.getByRole('grid').evaluate(async (grid, steps) => {
    let longest = 0
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    watch.observe({ entryTypes: ['longtask'] })
    const end = grid.scrollHeight - grid.clientHeight
    for (let step = 1; step <= steps; step++) {
      grid.scrollTop = (end * step) / steps
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    watch.disconnect()
    return longest
  }, steps)
}
