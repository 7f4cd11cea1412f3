import { expect, it } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const VIEWS = [
  ['p', 'From a complaint to an answer'],
  ['s', '1. Open admin.calling.example'],
  ['e', 'Calls of one method'],
  ['l', 'Asks for the current state'],
] as const

describeWorkbench('what axe finds on the views of the rail', (open) => {
  it('is nothing, in either theme', async () => {
    const { page, settled } = await open({ captures: [demo('tour')], reducedMotion: true })
    const inBothThemes = async () => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        // Colours that move from one theme to the other are neither.
        await page.waitForTimeout(150)
        expect(await axeViolations(page)).toEqual([])
      }
    }
    await settled()
    await page.getByRole('button', { name: 'Show the evidence' }).click()
    await page.getByRole('button', { name: 'Tracking IDs' }).click()
    await inBothThemes()
    await page.keyboard.press('Escape')
    for (const [key, ready] of VIEWS) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.getByText(ready).first().waitFor()
      await inBothThemes()
    }
    await page.getByRole('tab', { name: 'Phases' }).click()
    await page.getByText('Six TCP connections').first().waitFor()
    await inBothThemes()
  })

  it('is nothing on a playbook that was run', async () => {
    const { page, settled } = await open({
      captures: [demo('hidden')],
      hash: '#view=playbooks&item=hidden',
      reducedMotion: true,
    })
    await settled()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})
