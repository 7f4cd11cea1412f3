import type { Language } from '@haruspex/core'
import { createStore, useStore } from './store.ts'

export type Theme = 'system' | 'light' | 'dark'

/** What the reader chose for good. Kept in this browser, where it allows that. */
export interface Preferences {
  readonly theme: Theme
  readonly language: Language
  /** Widths of panes and columns in px, by name. */
  readonly widths: Readonly<Record<string, number>>
  /** Columns of the list that are shown, in their order; those that the list chooses when left out. */
  readonly columns?: readonly string[]
  /** As in `Route`: what the list is sorted by where the address says nothing. */
  readonly sort?: string
  /** From how many ms on the list takes a request for slow. */
  readonly slowMs?: number
  /** Tool in which logs were searched last. */
  readonly logTool?: string
}

const KEY = 'haruspex.preferences'
export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

const preferences = createStore<Preferences>({ theme: 'system', language: 'en', widths: {} })

export function usePreferences(): Preferences {
  return useStore(preferences)
}

/** `undefined` takes a choice back. */
export function choose(change: { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }): void {
  preferences.set((now) => {
    const next = Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(next) as unknown as Preferences
  })
  apply(preferences.get())
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()))
  } catch {
    // A browser that keeps nothing for this page is no reason not to work.
  }
}

/** Reads what was chosen before; `asked` is the language that the command line was started with. */
export function loadPreferences(asked?: Language): Language {
  const kept = readKept()
  const language = asked ?? kept.language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')
  preferences.set({ theme: 'system', widths: {}, ...kept, language })
  apply(preferences.get())
  return language
}

function readKept(): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const { theme, language, widths, columns, sort, slowMs, logTool } = kept as Record<string, unknown>
    return {
      ...(THEMES.includes(theme as Theme) && { theme: theme as Theme }),
      ...((language === 'en' || language === 'zh') && { language }),
      ...(typeof widths === 'object' && widths !== null && { widths: numbersOf(widths) }),
      ...(Array.isArray(columns) && { columns: columns.filter((one) => typeof one === 'string') }),
      ...(typeof sort === 'string' && { sort }),
      ...(typeof logTool === 'string' && { logTool }),
      ...(typeof slowMs === 'number' && slowMs >= 1 && { slowMs }),
    }
  } catch {
    return {}
  }
}

function numbersOf(widths: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(widths).filter(([, width]) => typeof width === 'number' && Number.isFinite(width)),
  )
}

function apply({ theme, language }: Preferences): void {
  const page = document.documentElement
  page.lang = language === 'zh' ? 'zh-Hans' : 'en'
  if (theme === 'system') page.removeAttribute('data-theme')
  else page.dataset.theme = theme
}
