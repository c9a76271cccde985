/** 96 bits of chance in letters and digits. Not crypto.randomUUID, which is missing over plain http in a local network. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join('')
