import { isPage } from './page-head.ts'

/** A product's address and what may stand after it in a sentence: a full stop, a bracket, a Korean particle, or `.html`. */
const goodsAddress = /^(\/goods\/\d+)(?:\.html?)?(?:[^\w/][^/]*|_*)\/?$/iu
const sentenceEnd = /(?:\.html?|[^\p{L}\p{N}_-]+)+$/iu

/**
 * The address that is meant by a link that was copied out of a sentence, such as `/goods/1.` or `/cart)`; `undefined` when the
 * address is a page as it is, or no page is meant.
 */
export function meantPage(path: string): string | undefined {
  const given = decode(path)
  if (given === undefined) return undefined
  const meant = goodsAddress.exec(given)?.[1] ?? (given.replace(sentenceEnd, '') || '/')
  return isPage(meant) && meant !== given.replace(/(?<=.)\/$/, '') ? encodeURI(meant) : undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
