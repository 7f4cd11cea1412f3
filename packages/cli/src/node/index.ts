/** What a program on Node needs beside '@haruspex/core': files, stdin, spools, output files. */

export { type FileIdentity, type OpenFile, openFile } from './open-file.ts'
export {
  type Committed,
  commitTogether,
  type OutputFile,
  type OutputFileOptions,
  outputFile,
} from './output-file.ts'
export { nodeRuntime } from './runtime.ts'
export { createSpool, type SpoolOptions } from './spool.ts'
export { type StdinSource, spoolStdin } from './stdin-source.ts'
