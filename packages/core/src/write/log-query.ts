/** Where services' logs are searched. `loki`: by its command logcli. `grep`: over files. */
export const LOG_TOOLS = ['kibana', 'splunk', 'loki', 'cloudwatch', 'grep'] as const
export type LogTool = (typeof LOG_TOOLS)[number]

/** As the tools call themselves and their languages; the same in every language. */
export const LOG_TOOL_NAMES: Readonly<Record<LogTool, string>> = {
  kibana: 'Kibana (KQL)',
  splunk: 'Splunk (SPL)',
  loki: 'Grafana Loki (logcli)',
  cloudwatch: 'CloudWatch Logs Insights',
  grep: 'grep',
}

/** A stretch of time in epoch ms. */
export interface LogWindow {
  readonly fromAt: number
  readonly toAt: number
}

const BEFORE_MS = 60_000
const AFTER_MS = 120_000
const LATEST_AT = 8.64e15 - AFTER_MS

/** When services logged a request: a minute earlier and two later, as clocks differ and logs come late. */
export function logWindow(startedAt: number | undefined, totalMs = 0): LogWindow | undefined {
  if (startedAt === undefined || !(Math.abs(startedAt) + Math.abs(totalMs) < LATEST_AT)) return undefined
  return { fromAt: startedAt - BEFORE_MS, toAt: startedAt + Math.max(0, totalMs) + AFTER_MS }
}

/**
 * What finds a tracking ID in the logs, to be pasted into a tool: kept to the window, as far as the tool knows times
 * (grep does not). The ID is quoted: whatever it holds, it is looked for and nothing else happens.
 */
export function logQuery(tool: LogTool, id: string, window?: LogWindow): string {
  const value = id.replace(/[\u0000-\u001f\u007f]+/g, ' ')
  switch (tool) {
    case 'kibana': {
      const [from, to] = isoTimes(window)
      return [quoted(value), from && `@timestamp >= "${from}"`, to && `@timestamp <= "${to}"`]
        .filter(Boolean)
        .join(' and ')
    }
    case 'splunk':
      return window
        ? `index=* earliest=${Math.floor(window.fromAt / 1000)} latest=${Math.ceil(window.toAt / 1000)} ${quoted(value)}`
        : `index=* ${quoted(value)}`
    case 'loki': {
      const [from, to] = isoTimes(window)
      const range = from && to ? ` --from="${from}" --to="${to}"` : ''
      return `logcli query${range} ${shellQuoted(`{job=~".+"} |= ${quoted(value)}`)}`
    }
    case 'cloudwatch':
      return [
        'fields @timestamp, @log, @message',
        `filter @message like ${quoted(value)}`,
        ...(window
          ? [`filter toMillis(@timestamp) >= ${window.fromAt} and toMillis(@timestamp) <= ${window.toAt}`]
          : []),
        'sort @timestamp asc',
      ].join(' | ')
    case 'grep':
      return `grep -rnF -e ${shellQuoted(value)} .`
  }
}

function isoTimes(window: LogWindow | undefined): readonly (string | undefined)[] {
  return window ? [window.fromAt, window.toAt].map((at) => new Date(at).toISOString()) : []
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
