/** The part of Node's Buffer that engine.io calls over these transports. */
export const Buffer = {
  from: (bytes: Uint8Array) => bytes,
  byteLength: (text: string) => new TextEncoder().encode(text).byteLength,
}

export const process = {
  nextTick: (callback: () => void) => queueMicrotask(callback),
}
