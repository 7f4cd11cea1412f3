import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench, type Workbench } from './harness/workbench.ts'

const START = '#filter=-is:cached&request=12&tab=response'
const TABS = [
  'Summary',
  'Timing',
  'Headers',
  'Payload',
  'Preview',
  'Response',
  'Cookies',
  'Messages',
  'Initiator',
  'Findings',
]

const details = (page: Page, number: number) =>
  page.getByRole('region', { name: `Details of request ${number}` })
const goesTo = (number: number) => async (page: Page) => details(page, number).waitFor()
const showsView = (hash: RegExp) => (page: Page) => expect.poll(() => new URL(page.url()).hash).toMatch(hash)
const showsTab = (name: string) => async (page: Page) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor()
const chosen = (count: number) => async (page: Page) =>
  page.getByText(`${count} chosen`, { exact: true }).waitFor()

/** A key as the sheet lists it, below the group: whether the list must have the focus, and what then is to be seen. */
const KEYS: Readonly<Record<string, readonly [key: string, check: (page: Page) => Promise<unknown>]>> = {
  'Everywhere ?': ['?', (page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()],
  'Everywhere g f': ['g f', showsView(/^#(?!.*view=)/)],
  'Everywhere g r': ['g r', showsView(/view=requests/)],
  'Everywhere g s': ['g s', showsView(/view=search/)],
  'Everywhere g p': ['g p', showsView(/view=playbooks/)],
  'Everywhere g u': ['g u', showsView(/view=steps/)],
  'Everywhere g e': ['g e', showsView(/view=endpoints/)],
  'Everywhere g l': ['g l', showsView(/^#\/learn/)],
  'In the list /': ['/', (page) => expect.poll(() => focused(page)).toBe('Filter')],
  'In the list j': ['j', goesTo(13)],
  'In the list k': ['k', goesTo(11)],
  'In the list n': ['n', goesTo(13)],
  'In the list N': ['N', goesTo(9)],
  'In the list i': ['i', (page) => expect.poll(() => clipboard(page)).toMatch(/^SHOPWEB_/)],
  'In the list t': ['t', (page) => page.getByRole('tooltip').getByText('Waiting').waitFor()],
  'In the list ↓': ['ArrowDown', goesTo(13)],
  'In the list ↑': ['ArrowUp', goesTo(11)],
  'In the list PageDown': ['PageDown', goesTo(14)],
  'In the list PageUp': ['PageUp', goesTo(0)],
  'In the list Home': ['Home', goesTo(0)],
  'In the list End': ['End', goesTo(14)],
  'In the list ⇧+↓': ['Shift+ArrowDown', chosen(2)],
  'In the list ␣': ['Space', chosen(1)],
  'In the list Esc': ['Escape', (page) => expect.poll(() => page.getByText(/ chosen$/).count()).toBe(0)],
  'In the list Enter': ['Enter', (page) => expect.poll(() => focused(page)).toBe('Response')],
  'In the details Esc': [
    'Escape',
    (page) => expect.poll(() => page.getByRole('region', { name: /^Details/ }).count()).toBe(0),
  ],
  'In the details Ctrl+f': ['Control+f', (page) => expect.poll(() => focused(page)).toBe('Find')],
  ...Object.fromEntries(
    TABS.map((name, at) => {
      const digit = String((at + 1) % 10)
      return [`In the details ${digit}`, [digit, showsTab(name)]] as const
    }),
  ),
}
/** These are keys of the grid, and work while it has the focus. */
const IN_GRID = /^In the list (?:[↓↑⇧␣]|Page|Home|End|Esc|Enter)/

describeWorkbench('the keyboard', (open) => {
  it('has every key of the sheet, each for what the sheet says', async () => {
    const { page, settled } = await begin(open)
    await settled()
    let choosers = 0
    page.on('filechooser', () => choosers++)
    const listed = await listedKeys(page)
    expect(listed.toSorted()).toEqual([...Object.keys(KEYS), 'Everywhere o'].toSorted())
    for (const name of listed) {
      if (name === 'Everywhere o') continue
      const [keys, check] = KEYS[name] ?? ['', () => Promise.reject(new Error(name))]
      await backToStart(page)
      if (IN_GRID.test(name)) await page.getByRole('grid').focus()
      for (const key of keys.split(' ')) await page.keyboard.press(key)
      await check(page)
      if (name === 'Everywhere ?') await page.keyboard.press('Escape')
    }
    await backToStart(page)
    await page.keyboard.press('o')
    await expect.poll(() => choosers).toBe(1)
  })

  it('gets past the bars at once, to the list or what stands in its place', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await settled()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the requests')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
    await page.keyboard.press('ArrowDown')
    await details(page, 0).waitFor()

    const endpoints = await open({ captures: [demo('shop')], hash: '#view=endpoints' })
    await endpoints.page.getByRole('table', { name: 'Calls by endpoint' }).waitFor()
    await endpoints.page.keyboard.press('Tab')
    expect(await focused(endpoints.page)).toBe('Skip to the content')
    await endpoints.page.keyboard.press('Enter')
    await endpoints.page.keyboard.press('Tab')
    const isWithin = () =>
      endpoints.page.evaluate(() => document.activeElement?.closest('#pane-main') !== null)
    expect(await isWithin()).toBe(true)
  })

  it('makes panes wider and narrower, and they stay so', async () => {
    const { page, settled } = await begin(open)
    await settled()
    const width = async (id: string) => Math.round((await page.locator(id).boundingBox())?.width ?? 0)
    for (const [name, id, wider, narrower] of [
      ['Width of the details', '#pane-details', 'ArrowLeft', 'ArrowRight'],
      ['Width of the view', '#pane-view', 'ArrowRight', 'ArrowLeft'],
    ] as const) {
      const before = await width(id)
      const splitter = page.getByRole('separator', { name })
      await splitter.focus()
      await page.keyboard.press(narrower)
      await page.keyboard.press(narrower)
      await expect.poll(() => width(id)).toBe(before - 32)
      await page.keyboard.press(wider)
      await expect.poll(() => width(id)).toBe(before - 16)
      expect(await splitter.getAttribute('aria-valuenow')).toBe(String(before - 16))
    }
    const kept = await width('#pane-view')
    await page.reload()
    await settled()
    expect(await width('#pane-view')).toBe(kept)
  })
})

async function begin(open: (options: object) => Promise<Workbench>): Promise<Workbench> {
  const workbench = await open({ captures: [demo('shop')], hash: START })
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return workbench
}

async function backToStart(page: Page): Promise<void> {
  await page.evaluate((hash) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    location.hash = hash
  }, START)
  await details(page, 12).waitFor()
  await showsTab('Response')(page)
  await page.getByRole('grid').waitFor()
}

async function listedKeys(page: Page): Promise<string[]> {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.waitFor()
  const listed = await sheet.locator('section:has(> h3)').evaluateAll((groups) =>
    groups.flatMap((group) =>
      [...group.querySelectorAll('dt')].map((term) => {
        const keys = [...term.querySelectorAll('.keys-one')].map((one) =>
          [...one.querySelectorAll('kbd')].map(({ textContent }) => textContent).join('+'),
        )
        return `${group.querySelector('h3')?.textContent} ${keys.join(' ')}`
      }),
    ),
  )
  await page.keyboard.press('Escape')
  await expect.poll(() => sheet.count()).toBe(0)
  return listed
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim()
  })
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}
