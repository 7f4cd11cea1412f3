import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { LOG_TOOLS, logQuery, logWindow } from '../../src/write/log-query.ts'

const ID = 'SHOP_fc71df16-f592-4f5c-a28b-dfad56c2d922_4'
const window = logWindow(Date.UTC(2026, 2, 4, 9, 30), 9000)

it('asks each tool for the ID, from a minute before the request to two minutes after it', () => {
  expect(LOG_TOOLS.map((tool) => logQuery(tool, ID, window))).toEqual([
    `"${ID}" and @timestamp >= "2026-03-04T09:29:00.000Z" and @timestamp <= "2026-03-04T09:32:09.000Z"`,
    `index=* earliest=1772616540 latest=1772616729 "${ID}"`,
    `logcli query --from="2026-03-04T09:29:00.000Z" --to="2026-03-04T09:32:09.000Z" '{job=~".+"} |= "${ID}"'`,
    `fields @timestamp, @log, @message | filter @message like "${ID}" | filter toMillis(@timestamp) >= 1772616540000 and toMillis(@timestamp) <= 1772616729000 | sort @timestamp asc`,
    `grep -rnF -e '${ID}' .`,
  ])
})

it('asks for all times where the request has none, or one that no calendar has', () => {
  expect(logQuery('kibana', ID, logWindow(undefined))).toBe(`"${ID}"`)
  expect(logQuery('splunk', ID, logWindow(9e15))).toBe(`index=* "${ID}"`)
})

it('keeps an ID that is a command or a query what it is: a text', () => {
  const hostile = `-x" OR 1 | delete ' $(touch /nowhere) \`id\` \\\u001b[31m`
  expect(logQuery('kibana', hostile)).toBe(`"-x\\" OR 1 | delete ' $(touch /nowhere) \`id\` \\\\ [31m"`)
  const command = logQuery('grep', hostile)
    .replace(/^grep -rnF -e/, 'printf %s')
    .replace(/ \.$/, '')
  const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect(stdout).toBe(hostile.replace('\u001b', ' '))
})
