import type { RichText } from '../text/rich-text.ts'
import { visible } from '../text/visible.ts'

/** Markup that is safe as it stands. Only `html` makes it; everything else is text. */
export interface Markup {
  readonly markup: string
}

type Content = string | number | undefined | Markup | readonly Content[]

/** A template of markup. What is filled in is text, unless `html` made it: nothing of it can open a tag or end one. */
export function html(template: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let markup = template[0] ?? ''
  contents.forEach((content, place) => {
    markup += markupOf(content) + (template[place + 1] ?? '')
  })
  return { markup }
}

/** Words as they are, tokens of the capture as code, where their direction is their own. */
export function proseHtml(rich: RichText): Markup {
  return html`${rich.map(({ kind, text }) => (kind === 'token' ? codeHtml(text) : html`${text}`))}`
}

export function codeHtml(text: string): Markup {
  return html`<code>${text}</code>`
}

/** Markup of our own, such as a style sheet; never of the capture. */
export function ownMarkup(markup: string): Markup {
  return { markup }
}

function markupOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(markupOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
