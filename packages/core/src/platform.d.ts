// The few web-standard names that a browser, a worker and Node all have, and that core may use.
// Everything else that differs by runtime is handed in (model/runtime.ts).
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
