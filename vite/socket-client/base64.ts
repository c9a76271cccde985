/** In place of engine.io-parser's own decoder, which is older than `atob`. */
export const decode = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
