import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const HASHES = [
  '',
  '#view=requests&request=9&tab=summary',
  '#view=requests&request=10&tab=timing',
  '#view=requests&request=9&tab=headers',
  '#view=requests&request=10&tab=preview',
  '#view=requests&request=1&tab=cookies',
  '#view=playbooks&item=general',
  '#view=steps',
  '#view=endpoints',
  '#view=search',
  '#/learn/method',
  '#/learn/header/etag',
]

/**
 * What cannot be reached: text and controls that stand, in part, outside the window and in nothing that scrolls
 * sideways.
 */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element): boolean => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { overflowX, position, clipPath } = getComputedStyle(up)
        if (clipPath !== 'none' && position === 'absolute') return true
        // Cut on purpose: a line that ends in dots, with its whole text elsewhere.
        if (
          ['auto', 'scroll', 'hidden', 'clip'].includes(overflowX) &&
          up.getBoundingClientRect().right <= width + 1
        )
          return true
      }
      return false
    }
    const found = [...document.querySelectorAll('button, a, input, p, h1, h2, h3, li, td, dd, pre')]
      .filter((element) => {
        const { width: own, right, left } = element.getBoundingClientRect()
        return own > 0 && (right > width + 1 || left < -1) && !scrolls(element)
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`)
    // These scroll up and down, and never sideways.
    for (const part of document.querySelectorAll(
      'html, body, .app, .capture-frame, .panes, .panes-main, .side-pane',
    )) {
      if (part.scrollWidth > part.clientWidth + 1)
        found.push(`${part.className || part.tagName} scrolls sideways`)
    }
    return found
  })
}

describeWorkbench('in a window of little room', (open) => {
  it.each([
    ['at 200 %', 720, 450],
    ['of 320 px', 320, 640],
  ])('nothing is cut off %s', async (_, width, height) => {
    const { page, settled } = await open({ captures: [demo('tour')], width, height, reducedMotion: true })
    await settled()
    for (const hash of HASHES) {
      await page.evaluate((hash) => location.assign(hash === '' ? '#view=findings' : hash), hash)
      await page.waitForTimeout(150)
      await expect.poll(() => page.getByText('Loading …', { exact: true }).count()).toBe(0)
      expect(await outside(page), hash).toEqual([])
    }
  })

  it('the first page keeps to it as well', async () => {
    const { page } = await open({ width: 320, height: 640 })
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    expect(await outside(page)).toEqual([])
  })

  it('a request that is chosen shows its details below the list, in sight', async () => {
    const { page, rows, settled } = await open({
      captures: [demo('shop')],
      hash: '#view=requests',
      width: 720,
      height: 450,
      reducedMotion: true,
    })
    await settled()
    await rows.nth(1).click()
    const tabs = page.getByRole('tab', { name: 'Summary' })
    await expect.poll(async () => (await tabs.boundingBox())?.y ?? 1e4).toBeLessThan(450)
    expect((await rows.nth(1).boundingBox())?.y).toBeGreaterThan(0)
  })
})

describeWorkbench('whoever wants no motion', (open) => {
  it('gets none, and a focus that is seen on every stop of the Tab key', async () => {
    const { page, settled } = await open({ captures: [demo('shop')], reducedMotion: true })
    await settled()
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionProperty, animationName, animationDuration } = getComputedStyle(element)
          return (
            transitionProperty !== 'none' ||
            (animationName !== 'none' && parseFloat(animationDuration) > 0.001)
          )
        }).length,
    )
    expect(moving).toBe(0)
    const unseen: string[] = []
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab')
      const told = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        const own = getComputedStyle(element)
        const around = getComputedStyle(element.parentElement ?? element)
        const isSeen = [own, around].some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
        )
        return isSeen ? undefined : `${element.tagName}.${element.className}`
      })
      if (told !== undefined) unseen.push(told)
    }
    expect(unseen).toEqual([])
  })
})
