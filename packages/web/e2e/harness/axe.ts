import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
  }[]
}

/** What axe finds on the page as it is now, or on a part of it, a line each; none is what a test wants. */
export async function axeViolations(page: Page, part?: string): Promise<string[]> {
  // By the debugger and not as a script element, which the content policy forbids.
  await page.evaluate(source)
  const { violations } = await page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document | string): Promise<AxeResult> } }
    return axe.run(part ?? document)
  }, part)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  )
}

/** The same in the light and in the dark, on the page as it stands; each line says in which. */
export async function axeInBothThemes(page: Page, part?: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const line of await axeViolations(page, part)) found.push(`${colorScheme}: ${line}`)
  }
  return found
}
