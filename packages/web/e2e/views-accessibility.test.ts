import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeInBothThemes } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

/** Views of the rail by the key that leads there, and what is there when they are. */
const VIEWS = [
  ['u', '1. Open admin.calling.example'],
  ['e', 'Calls of one method'],
] as const
/** Topics of what explains, something that stands there, and what to search for where there is much. */
const LEARN = [
  ['What a HAR is', 'HTTP Archive', ''],
  ['Methods', 'Asks for the current state', ''],
  ['Headers', 'Cache-Control', 'cache'],
  ['Phases', 'Six TCP connections', ''],
  ['Status codes', 'Not Found', '404'],
  ['Network errors', 'ERR_NAME_NOT_RESOLVED', 'name_'],
  ['Sending again', 'second order', ''],
] as const

async function withoutFault(page: Page, screen: string): Promise<void> {
  await page.mouse.move(1, 1)
  expect(await axeInBothThemes(page, '.capture-frame'), screen).toEqual([])
}

describeWorkbench('what axe finds on the views of the rail, in either theme', (open) => {
  it('is nothing on findings, playbooks, steps and endpoints', async () => {
    const { page, settled } = await open({ captures: [demo('tour')], reducedMotion: true })
    await settled()
    await page.getByRole('button', { name: 'Show the evidence' }).click()
    await page.getByRole('button', { name: 'Tracking IDs' }).click()
    await withoutFault(page, 'findings')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Playbooks' }).click()
    await page.getByRole('button', { name: /^The general steps/ }).waitFor()
    await withoutFault(page, 'playbooks')
    await page.getByRole('button', { name: /^The general steps/ }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await withoutFault(page, 'a run')
    for (const [key, ready] of VIEWS) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.getByText(ready).first().waitFor()
      await withoutFault(page, ready)
    }
  })

  it('is nothing on what explains', async () => {
    const { page } = await open({ captures: [demo('tour')], reducedMotion: true, hash: '#/learn/method' })
    for (const [tab, ready, searched] of LEARN) {
      await page.getByRole('tab', { name: tab }).click()
      if (searched !== '') await page.getByRole('searchbox').fill(searched)
      await page.getByText(ready).first().waitFor()
      expect(await axeInBothThemes(page, '.learn'), tab).toEqual([])
    }
  })

  it('is nothing on the search, the filter, the menus and the tour', async () => {
    const { page, settled } = await open({
      captures: [demo('tour')],
      reducedMotion: true,
      hash: '#view=search',
    })
    await settled()
    await page.getByRole('searchbox', { name: 'Search in all requests' }).fill('ATLAS_')
    await page.keyboard.press('Enter')
    await page.getByText('Matches: 12, requests: 6').waitFor()
    await page.getByRole('button', { name: 'Start the tour' }).click()
    await page.getByText('Stop 1 of').waitFor()
    await withoutFault(page, 'search and tour')
    await page.getByRole('combobox', { name: 'Filter' }).click()
    await page.keyboard.type('status-code:')
    await page.getByRole('option', { name: /^5xx/ }).waitFor()
    await withoutFault(page, 'suggestions')
    await page.getByRole('combobox', { name: 'Filter' }).fill('status-code:abc')
    await page.getByRole('list', { name: 'What the filter does not say clearly' }).waitFor()
    await withoutFault(page, 'remarks on the filter')
    await page.getByRole('combobox', { name: 'Filter' }).fill('')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await axeInBothThemes(page), 'columns').toEqual([])
  })
})
