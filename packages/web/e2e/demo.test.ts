import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const tour = JSON.parse(await readFile(demo('tour').replace(/har$/, 'json'), 'utf8')) as {
  readonly points: readonly { readonly entry: number; readonly tab: string; readonly title: { en: string } }[]
}

describeWorkbench('the capture that teaches', (open) => {
  it('is in the one file as well, with its tour, and asks nobody for it', async () => {
    const { page, settled, requests, errors, address } = await open({ offline: true })
    await page.getByRole('button', { name: 'Try it on the demo capture, with a tour' }).click()
    await settled()
    await page.getByText('24 of 24').waitFor()
    const panel = page.getByRole('region', { name: 'Tour of this capture' })
    await panel.getByRole('button', { name: 'Start the tour' }).click()
    await page.getByRole('region', { name: 'Details of request 0' }).waitFor()
    await page
      .locator('[data-marked]')
      .filter({ hasText: /^location/i })
      .waitFor()
    expect(requests.filter((url) => url !== address && !/^(?:blob|data):/.test(url))).toEqual([])
    expect(errors).toEqual([])
  })

  it('marks at each stop what the stop speaks of, and brings it into sight', async () => {
    const { page, settled } = await open({ captures: [demo('tour')], height: 620 })
    await settled()
    const panel = page.getByRole('region', { name: 'Tour of this capture' })
    await panel.getByRole('button', { name: 'Start the tour' }).click()
    const marked = page.locator('[data-marked]')
    for (const [at, { entry, title }] of tour.points.entries()) {
      await panel.getByText(`Stop ${at + 1} of ${tour.points.length}`, { exact: true }).waitFor()
      await panel.getByRole('heading', { name: title.en }).waitFor()
      await page.getByRole('region', { name: `Details of request ${entry}` }).waitFor()
      await marked.waitFor({ timeout: 4000 })
      await expect.poll(() => marked.evaluate(isInSight)).toBe(true)
      if (at < tour.points.length - 1) await panel.getByRole('button', { name: 'Next stop' }).click()
    }
  })

  it('marks the very field, and no other', async () => {
    const { page, settled } = await open({ captures: [demo('tour')] })
    await settled()
    const panel = page.getByRole('region', { name: 'Tour of this capture' })
    await panel.getByRole('button', { name: 'Start the tour' }).click()
    for (const [title, text] of [
      ['The list of locations is slow', /^Waiting/],
      ['Who is asking: a token that can be read', /authorization/i],
      ['The tracking ID: the way into the logs', /ATLAS_11111111-2222-4333-8444-555555555555_2/],
      ['A line that stays open', /Received/],
      ['A form: how the page signs in', /Form fields/],
    ] as const) {
      await panel.getByRole('button', { name: /All stops/ }).click()
      await page.getByRole('option', { name: title }).click()
      await page.locator('[data-marked]').filter({ hasText: text }).waitFor({ timeout: 5000 })
    }
  })

  it('is what the help of every tab refers to', async () => {
    const { page, settled } = await open({ captures: [demo('shop')], hash: '#view=requests&request=9' })
    await settled()
    const tabs = await page.getByRole('tab').count()
    for (let at = 0; at < tabs; at++) {
      await page.getByRole('tab').nth(at).click()
      const id = new URL(page.url()).hash.match(/tab=(\w+)/)?.[1] ?? 'summary'
      await page.getByRole('button', { name: /^About this tab: / }).click()
      const help = page.getByRole('dialog', { name: /^About this tab: / })
      await help.getByText('In the demo capture:').waitFor()
      const way = help.getByRole('button', { name: /^Show request \d+ of the demo$/ })
      const number = Number(/\d+/.exec((await way.textContent()) ?? '')?.[0])
      expect(
        tour.points.some(({ entry, tab }) => entry === number && tab === id),
        `${id} ${number}`,
      ).toBe(true)
      if (at < tabs - 1) {
        await page.keyboard.press('Escape')
        await expect.poll(() => help.count()).toBe(0)
        continue
      }
      await way.click()
      await page.getByRole('region', { name: `Details of request ${number}` }).waitFor()
      await page.getByRole('navigation', { name: 'Open captures' }).getByText('tour.har').waitFor()
      await page.getByRole('tab', { name: 'Raw', selected: true }).waitFor()
    }
  })
})

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const panel = element.closest('[role=tabpanel]')?.getBoundingClientRect()
  return panel !== undefined && top < panel.bottom && bottom > panel.top
}
