// The screens that `npm run screenshots` takes: where each is, and what a person does to see it. Words of buttons
// stand in both languages, because each screen is taken in both.

const DETAILS = [
  ['summary', 7],
  ['timing', 10],
  ['headers', 9],
  ['payload', 9],
  ['preview', 10],
  ['response', 10],
  ['cookies', 1],
  ['messages', 18],
  ['initiator', 10],
  ['findings', 21],
  ['raw', 6],
]

/**
 * `captures`: names of files in packages/cli/demo; none is the tour. `hash`: the place in the workbench. `show`: what
 * is pressed and typed there. `width`, `height`: of the window, in CSS pixels.
 */
export const SCREENS = [
  { name: 'first-run', show: firstRun },
  { name: 'tour', show: settle },
  { name: 'list', captures: ['shop'], hash: '#view=requests', show: settle },
  { name: 'list-card', hash: '#view=requests', show: waterfallCard },
  ...DETAILS.map(([tab, request]) => ({
    name: `details-${tab}`,
    hash: `#view=requests&request=${request}&tab=${tab}`,
    show: settle,
  })),
  { name: 'findings', captures: ['shop'], show: openFinding },
  { name: 'playbooks', captures: ['hidden', 'hidden-working'], hash: '#view=playbooks', show: settle },
  {
    name: 'playbook-run',
    captures: ['hidden', 'hidden-working'],
    hash: '#view=playbooks&item=hidden',
    show: runPlaybook,
  },
  { name: 'steps', hash: '#view=steps', show: settle },
  { name: 'endpoints', hash: '#view=endpoints', show: settle },
  { name: 'learn', hash: '#/learn/method', show: settle },
  { name: 'learn-header', hash: '#/learn/header/etag', show: settle },
  { name: 'search', hash: '#view=search', show: search },
  { name: 'filter', captures: ['shop'], hash: '#view=requests', show: filter },
  { name: 'shortcuts', captures: ['shop'], hash: '#view=requests', show: shortcuts },
  { name: 'broken', show: broken },
  { name: 'several', captures: ['shop', 'slow', 'cannot-enable'], show: settle },
  { name: 'zoom-200', captures: ['shop'], width: 720, height: 450, show: settle },
  {
    name: 'zoom-200-details',
    hash: '#view=requests&request=10&tab=timing',
    width: 720,
    height: 450,
    show: settle,
  },
  { name: 'narrow', captures: ['shop'], width: 320, height: 640, show: settle },
  {
    name: 'narrow-details',
    hash: '#view=requests&request=9&tab=headers',
    width: 320,
    height: 640,
    show: settle,
  },
]

/** Waits for the rows, the verdict and what is loaded on demand. */
async function settle(page) {
  await page.locator('.capture-frame').waitFor()
  await page
    .getByRole('region', { name: /^(Verdict|结论)$/ })
    .getByText(/Looking|Diagnosing|正在/)
    .waitFor({ state: 'detached' })
  await page.mouse.move(1, 1)
  await page.getByText(/^(Loading …|正在加载…)$/).waitFor({ state: 'detached' })
  await page.waitForTimeout(400)
  await page.getByText(/^(Loading …|正在加载…)$/).waitFor({ state: 'detached' })
}

async function firstRun(page) {
  await page.getByRole('button', { name: /^(Close|关闭) tour\.har$/ }).click()
  await page
    .getByRole('heading', { name: /^(Open a capture|打开抓包)/ })
    .first()
    .waitFor()
}

async function waterfallCard(page) {
  await settle(page)
  await page.getByRole('row', { name: /^10 / }).click()
  await page.keyboard.press('t')
  await page.waitForTimeout(300)
}

async function openFinding(page) {
  await settle(page)
  await page.getByRole('button', { name: /^(Show the evidence|查看证据)$/ }).click()
  await settle(page)
}

async function runPlaybook(page) {
  await settle(page)
  await page
    .getByRole('button', { name: /Capture of somebody|可用|正常/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'hidden-working.har' }).click()
  await page.getByRole('button', { name: /^(Run|运行)$/ }).click()
  await page.getByRole('region', { name: /^(Answer|答案|结果)$/ }).waitFor()
  await settle(page)
}

async function search(page) {
  await settle(page)
  await page.getByRole('searchbox').first().fill('ATLAS_')
  await page.keyboard.press('Enter')
  await settle(page)
}

async function filter(page) {
  await settle(page)
  await page.keyboard.press('/')
  await page.keyboard.type('status-code:')
  await settle(page)
}

async function shortcuts(page) {
  await settle(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(300)
}

/** The tour, cut in its middle. */
async function broken(page, { textOf }) {
  await firstRun(page)
  const whole = await textOf('tour')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(Choose files|选择文件)/ }).click(),
  ])
  const cut = whole.subarray(0, Math.floor(whole.length * 0.6))
  await chooser.setFiles({ name: 'cut.har', mimeType: 'application/json', buffer: cut })
  await settle(page)
  await page.getByRole('button', { name: /remark|处说明/ }).click()
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(300)
}
