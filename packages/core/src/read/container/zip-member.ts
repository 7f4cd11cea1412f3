import { type Entry, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js'
import { type ByteSource, sliceSource } from '../../model/byte-source.ts'
import { HaruspexError } from '../../model/error.ts'
import { type ForeignKind, notAHar } from '../sniff/not-a-har.ts'

/** The compressed bytes of the one HAR in a zip, and how they are compressed. */
export interface ZipMember {
  readonly source: ByteSource
  readonly kind: 'deflate-raw' | 'stored'
}

const STORED = 0
const DEFLATED = 8
const LOCAL_HEADER_BYTES = 30
const HAR_NAME = /\.(?:har|harp)$/i
const JSON_NAME = /\.json$/i
const SESSION_NAME = /^raw[\\/]\d{1,12}_[a-z]\.(?:txt|xml)$/i

/** Lends zip.js the random access that it wants. */
class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    super(source)
    this.#source = source
  }

  override async init(): Promise<void> {
    this.size = this.#source.size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return Uint8Array.from(await this.#source.read(index, Math.min(index + length, this.#source.size)))
  }
}

/**
 * Finds the HAR in a zip by its central directory. Nothing is unpacked here. Throws ERR_NOT_A_HAR when there is
 * none or more than one, ERR_CONTAINER when the zip is broken, encrypted or compressed in another way, and
 * ERR_TOO_LARGE when it has more than `maxMembers` members.
 */
export async function findHarInZip(source: ByteSource, maxMembers: number): Promise<ZipMember> {
  const members = await membersOf(source, maxMembers)
  const kind = archiveKind(members)
  if (kind) throw notAHar(kind)
  const named = members.filter((member) => HAR_NAME.test(member.filename))
  const candidates = named.length > 0 ? named : members.filter((member) => JSON_NAME.test(member.filename))
  const [only] = candidates.length > 0 ? candidates : members
  if (!only || (candidates.length === 0 && members.length > 1)) throw notAHar('zip-without-har')
  if (candidates.length > 1) throw notAHar('zip-with-several-hars')
  if (only.encrypted)
    throw broken('The zip is encrypted. Unpack it with its password and open the .har file.')
  return memberData(source, only)
}

async function membersOf(source: ByteSource, maxMembers: number): Promise<readonly FileEntry[]> {
  const zip = new ZipReader(new SourceReader(source), { useWebWorkers: false })
  const members: FileEntry[] = []
  let count = 0
  try {
    for await (const member of zip.getEntriesGenerator()) {
      if (++count > maxMembers) throw tooMany(maxMembers)
      if (isFile(member)) members.push(member)
    }
    await zip.close()
  } catch (error) {
    if (error instanceof HaruspexError) throw error
    throw broken('The zip is broken or was cut: its list of members cannot be read. Ask for the file again.')
  }
  return members
}

// macOS adds a shadow of each file.
function isFile(member: Entry): member is FileEntry {
  return !member.directory && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(member.filename)
}

function archiveKind(members: readonly FileEntry[]): ForeignKind | undefined {
  const has = (pattern: RegExp) => members.some((member) => pattern.test(member.filename))
  if (has(SESSION_NAME)) return 'saz'
  if (has(/(?:^|-)trace\.network$/)) return 'playwright-trace'
  if (has(/^\d{1,9}-meta\.json$/)) return 'charles-session'
  return has(/^\[Content_Types\]\.xml$/) ? 'office-document' : undefined
}

// The local header repeats the name with an extra field of its own length (APPNOTE 4.3.7).
async function memberData(source: ByteSource, member: FileEntry): Promise<ZipMember> {
  const header = await source.read(member.offset, Math.min(source.size, member.offset + LOCAL_HEADER_BYTES))
  const [p = 0, k = 0] = header
  if (header.length < LOCAL_HEADER_BYTES || p !== 0x50 || k !== 0x4b) {
    throw broken('The zip is broken: a member is not where its list says. Ask for the file again.')
  }
  const nameBytes = (header[26] ?? 0) | ((header[27] ?? 0) << 8)
  const extraBytes = (header[28] ?? 0) | ((header[29] ?? 0) << 8)
  const method = member.compressionMethod
  if (method !== STORED && method !== DEFLATED) {
    throw broken('The zip uses a compression that is not read here. Unpack it and open the .har file.')
  }
  const from = member.offset + LOCAL_HEADER_BYTES + nameBytes + extraBytes
  const to = Math.min(source.size, from + member.compressedSize)
  return {
    source: sliceSource(source, Math.min(from, to), to),
    kind: method === STORED ? 'stored' : 'deflate-raw',
  }
}

function broken(message: string): HaruspexError {
  return new HaruspexError('ERR_CONTAINER', message)
}

function tooMany(members: number): HaruspexError {
  return new HaruspexError(
    'ERR_TOO_LARGE',
    `The zip has more than ${members} members. Unpack it and open the .har file.`,
    {
      members,
    },
  )
}
