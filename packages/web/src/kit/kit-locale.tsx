import type { Language } from '@haruspex/core'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

/** The language in which the parts of the kit themselves speak to screen readers. */
export function KitLocale(props: { readonly language: Language; readonly children: ReactNode }) {
  return <I18nProvider locale={props.language === 'zh' ? 'zh-CN' : 'en-US'}>{props.children}</I18nProvider>
}
