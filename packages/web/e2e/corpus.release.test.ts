import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
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

const { shell, details, kit, search } = en

describe.skipIf(!folder)('real captures in the workbench', () => {
  it('are there', () => {
    expect(opened.length).toBeGreaterThan(0)
  })

  describeWorkbench('each of them', (open) => {
    it.each(opened)('%s is shown whole, in every tab and every view, without an error', {
      timeout: 120_000,
    }, async (name) => {
      const path = join(folder ?? '', name)
      const entries = parsedEntries(readFileSync(path))
      const workbench = await open({ captures: [path], hash: '#view=requests' })
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
    })
  })
})

async function tour({ page, settled }: Workbench, entries: readonly unknown[] | undefined): Promise<void> {
  await settled()
  const grid = page.getByRole('grid', { name: en.list.label })
  const count = Number(await grid.getAttribute('aria-rowcount')) - 1
  if (entries) expect(count).toBe(entries.length)
  await scrollToEnd(page, 12)
  for (const index of kindsOfRequests(entries ?? Array.from({ length: count }))) {
    await page.evaluate((hash) => location.assign(hash), `#view=requests&request=${index}`)
    await page.getByRole('region', { name: `Details of request ${index}`, exact: true }).waitFor()
    await page.getByRole('tablist').waitFor()
    for (const { id } of DETAILS_TABS) {
      const tab = page.getByRole('tab', { name: details.tabs[id] })
      if ((await tab.count()) === 0) continue
      await tab.click()
      await shown(page, `request ${index}, ${id}`)
    }
  }
  for (const view of ['findings', 'search', 'playbooks', 'steps', 'endpoints', 'learn'] as const) {
    await page
      .getByRole('navigation', { name: shell.views.label })
      .getByText(shell.views[view], { exact: true })
      .click()
    await shown(page, view)
    if (view === 'search') await searched(page)
  }
}

/** Waits until what was asked of the engine is there, and looks that it is an answer and no failure. */
async function shown(page: Page, where: string): Promise<void> {
  await page
    .getByText(kit.loading, { exact: true })
    .first()
    .waitFor({ state: 'detached' })
  expect(await page.getByText(/ERR_INTERNAL/).count(), where).toBe(0)
  expect(await page.getByText(shell.failure.title).count(), where).toBe(0)
  expect(await page.getByRole('alert').count(), where).toBe(0)
}

async function searched(page: Page): Promise<void> {
  const view = page.getByRole('region', { name: search.label })
  await view.getByRole('searchbox').or(view.getByRole('textbox')).fill('http')
  await page.keyboard.press('Enter')
  await view.getByRole('status').waitFor()
}
