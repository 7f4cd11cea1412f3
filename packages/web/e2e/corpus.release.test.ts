import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { VIEWS } from '../src/app/views.ts'
import { DETAILS_TABS } from '../src/details/tabs.ts'
import { en } from '../src/text/en.ts'
import { kindsOfRequests, parsedEntries } from './harness/raw-entries.ts'
import { scrollToEnd } from './harness/scrolling.ts'
import { describeWorkbench, type Workbench } from './harness/workbench.ts'

const MOST_BYTES = 20e6
const folder = process.env.HARUSPEX_CORPUS
const files = folder ? readdirSync(folder).filter((name) => /\.(?:har|saz)$/i.test(name)) : []
const opened = files.filter((name) => statSync(join(folder ?? '', name)).size <= MOST_BYTES)
if (!folder)
  console.info('HARUSPEX_CORPUS names no folder of captures: the workbench is not tried on real ones.')
else if (opened.length < files.length)
  console.info(`${files.length - opened.length} captures above ${MOST_BYTES} bytes are left out.`)

const { kit, search } = en

describe.skipIf(!folder)('real captures in the workbench', () => {
  it('are there', () => {
    expect(opened.length).toBeGreaterThan(0)
  })

  describeWorkbench('each of them', (open) => {
    it.each(opened)(
      '%s is shown whole, in every tab and every view, without an error',
      {
        timeout: 120_000,
      },
      async (name) => {
        const path = join(folder ?? '', name)
        const entries = parsedEntries(readFileSync(path))
        const workbench = await open({ captures: [path], hash: '#view=requests', reducedMotion: true })
        const { page, rows, errors, requests, address } = workbench
        const alert = page.getByRole('alert')
        const empty = page.getByRole('main').getByText('No requests in')
        await rows.first().or(alert).or(empty).first().waitFor({ timeout: 30_000 })
        if ((await rows.count()) > 0) await tour(workbench, entries)
        else if (await empty.isVisible()) expect(entries ?? []).toEqual([])
        else {
          expect(entries).toBeUndefined()
          await alert.getByText(/^ERR_(?:NOT_A_HAR|MALFORMED_JSON|FILE_EMPTY)$/).waitFor()
        }
        expect(errors).toEqual([])
        expect(requests.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url))).toEqual([])
      },
    )
  })
})

async function tour({ page, settled }: Workbench, entries: readonly unknown[] | undefined): Promise<void> {
  await settled()
  const grid = page.getByRole('grid', { name: en.list.label })
  const count = Number(await grid.getAttribute('aria-rowcount')) - 1
  if (entries) expect(count).toBe(entries.length)
  await scrollToEnd(page, 12)
  const wrong: string[] = []
  for (const index of kindsOfRequests(entries ?? Array.from({ length: count }))) {
    await page.evaluate((hash) => location.assign(hash), `#view=requests&request=${index}`)
    await page.getByRole('region', { name: `Details of request ${index}`, exact: true }).waitFor()
    await page.getByRole('tab').first().waitFor()
    for (let at = 0; at < (await page.getByRole('tab').count()); at++)
      wrong.push(...(await press(page, '[role=tab]', at)).map((fault) => `request ${index}: ${fault}`))
  }
  expect(await page.getByRole('tab').allTextContents()).toHaveLength(DETAILS_TABS.length)
  for (let at = 0; at < VIEWS.length; at++) {
    wrong.push(...(await press(page, 'nav.rail button', at)))
    const searching = page.getByRole('region', { name: search.label })
    if ((await searching.count()) > 0) await searchIn(searching)
  }
  expect(wrong).toEqual([])
}

/** Presses one of several, waits until what it asks of the engine is there, and tells what of that is no answer. */
function press(page: Page, selector: string, at: number): Promise<readonly string[]> {
  return page.evaluate(
    async ({ selector, at, loading }) => {
      const pressed = document.querySelectorAll<HTMLElement>(selector)[at]
      pressed?.click()
      const told = (where: string) => Array.from(document.querySelectorAll(where), (one) => one.textContent)
      const isWaiting = () => told('main p').includes(loading)
      const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
      const latest = performance.now() + 15_000
      do {
        await pause()
      } while (isWaiting() && performance.now() < latest)
      const wrong = [...told('[role=alert]'), ...(isWaiting() ? [loading] : [])]
      return wrong.map((fault) => `${pressed?.textContent}: ${fault}`)
    },
    { selector, at, loading: kit.loading },
  )
}

async function searchIn(view: Locator): Promise<void> {
  await view.getByRole('searchbox').fill('http')
  await view.getByRole('searchbox').press('Enter')
  await view.getByRole('status').waitFor()
}
