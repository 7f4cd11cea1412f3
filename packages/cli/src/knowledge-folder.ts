import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { builtInKnowledge, HaruspexError, type Knowledge, readKnowledge } from '@haruspex/core'
import { openFile } from './node/open-file.ts'

/**
 * What the house knows, and what the JSON files of a folder add, in the order of their names.
 * @throws HaruspexError ERR_KNOWLEDGE; as `openFile` does.
 */
export async function readKnowledgeFolder(folder: string | undefined): Promise<Knowledge> {
  let known = builtInKnowledge
  if (folder === undefined) return known
  for (const name of await jsonFiles(folder)) {
    const file = await openFile(join(folder, name))
    try {
      known = readKnowledge(Uint8Array.from(await file.read(0, file.size)), known)
    } catch (error) {
      if (!(error instanceof HaruspexError) || error.code !== 'ERR_KNOWLEDGE') throw error
      throw new HaruspexError('ERR_KNOWLEDGE', `${name}: ${error.message}`, error.detail)
    } finally {
      await file.close()
    }
  }
  return known
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith('.json')).sort()
  } catch {
    throw new HaruspexError('ERR_KNOWLEDGE', `The folder ${folder} of knowledge files cannot be read.`)
  }
}
