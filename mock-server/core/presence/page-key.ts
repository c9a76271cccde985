import { pagePattern } from '#app/contract/paths.ts'

/** Parameters that say where a visitor comes from, not what the page shows: of Google, Meta, Naver, Kakao and other senders. */
const origins = /^(utm_\w+|n_\w+|napm|[a-z]*clid|gbraid|wbraid|igshid?|mc_[ce]id|_g[al]|_ke|ref|inspect)$/i

const goodsPage = pagePattern('goods')

/**
 * The address by which viewers are counted: path and query. It leaves out what makes no other page of it: where a visitor comes
 * from, the inspector, and the whole query of a product's page, which no parameter changes.
 */
export function pageKey(address: string): string {
  const [path = '', search = ''] = address.split(/\?(.*)/s)
  const page = path.replace(/(?<=.)\/+$/, '')
  if (goodsPage.test(page)) return page
  const query = search
    .split('&')
    .filter((parameter) => parameter !== '' && !origins.test(parameter.replace(/=.*$/s, '')))
    .join('&')
  return query ? `${page}?${query}` : page
}
