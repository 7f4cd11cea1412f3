import type { Container } from '../model/capture.ts'
import type { Language } from '../text/catalogue.ts'

export const SARIF_SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' }

/** The file that results are about. */
export interface SarifFile {
  readonly name: string
  readonly container: Container
  /** Of the HAR text, where it is known. */
  readonly textBytes?: number
}

/** Name and version of the tool: `haruspex 1.0.0`. */
export function sarifDriver(tool: string) {
  const space = tool.lastIndexOf(' ')
  const version = tool.slice(space + 1)
  return space < 0 ? { name: tool } : { name: tool.slice(0, space), version, semanticVersion: version }
}

/** The file, and inside a gzip or zip the HAR text as an artifact of its own. */
export function sarifArtifacts(file: SarifFile): readonly unknown[] {
  const location = { uri: encodeURIComponent(file.name) }
  const length = file.textBytes === undefined ? {} : { length: file.textBytes }
  const har = { ...length, roles: ['analysisTarget'], mimeType: 'application/json' }
  return isWrapped(file) ? [{ location }, { parentIndex: 0, ...har }] : [{ location, ...har }]
}

/** Which of the artifacts holds what pointers and offsets count in. */
export function sarifTextIndex(file: SarifFile): number {
  return isWrapped(file) ? 1 : 0
}

function isWrapped({ container }: SarifFile): boolean {
  return container === 'gzip' || container === 'zlib' || container === 'zip'
}

export function sarifLogicalLocation(pointer: string, layers: readonly string[] = []) {
  return {
    name: pointer.slice(pointer.lastIndexOf('/') + 1),
    fullyQualifiedName: [pointer, ...layers].join(' > '),
    kind: 'value',
  }
}

/** Plain text for a message: `[words](target)` would be a link there, and `{0}` a place to fill. */
export function sarifText(text: string): string {
  const noLinks = text.includes('](') ? text.replaceAll('[', '\\[') : text
  return noLinks.replace(/\{(?=\d{1,9}\})/g, '{{')
}
