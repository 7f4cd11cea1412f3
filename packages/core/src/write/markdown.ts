import type { RichText } from '../text/rich-text.ts'

/** Text that Markdown shows as it is, in one line. */
export function code(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Surrogate}]/gu, '\ufffd')
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Words as they are, tokens of the capture as code: there nothing of them is markup, link or mention. */
export function prose(rich: RichText): string {
  return rich
    .map(({ kind, text }) => (kind === 'token' ? code(text) : text.replace(/[\\`*_<>[\]]/g, '\\$&')))
    .join('')
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
