import type { ByteSource } from '../model/byte-source.ts'
import type { Spool } from '../model/runtime.ts'

/** Remembers what a spool became, for those who read it after it was finished. */
export function keepSource(spool: Spool): { readonly spool: Spool; source(): ByteSource } {
  let source: ByteSource | undefined
  return {
    spool: {
      write: (bytes) => spool.write(bytes),
      finish: async (name) => {
        source = await spool.finish(name)
        return source
      },
      dispose: () => spool.dispose(),
    },
    source() {
      if (source === undefined) throw new Error('The spool was not finished.')
      return source
    },
  }
}
