/** Gives room of `bytes` bytes: of this thread alone, or shared with others. */
export type Room = (bytes: number) => ArrayBufferLike

export const OWN_ROOM: Room = (bytes) => new ArrayBuffer(bytes)

/** Room that threads see without a copy. */
export const SHARED_ROOM: Room = (bytes) => new SharedArrayBuffer(bytes)
