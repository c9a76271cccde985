import type { Language } from '#app/contract/field-errors.ts'
import type { Goods } from '#app/contract/goods.ts'
import { aboutShop, fullTitle } from '#app/contract/page-head.ts'
import { pageNames, pagePattern } from '#app/contract/paths.ts'
import { productData } from '#app/contract/product-data.ts'

/** What one page says of itself to those who fetch it without running it: search engines, link previews, browsers' tabs. */
export interface PageHead {
  status: 200 | 404
  language: Language
  title: string
  description: string
  /** Where the page belongs, without what only orders or unfolds it; `undefined` for what is nobody else's to find. */
  canonical: string | undefined
  product?: Goods
  /** What the page will ask for first: the browser asks while the app's code is still on its way. */
  calls: readonly string[]
  /** What is looked at first. */
  pictures: readonly string[]
}

const addresses = pageNames.map(pagePattern)

export const isPage = (path: string): boolean => path === '/goods' || addresses.some((address) => address.test(path))

/** Writes a head into the built app's `index.html`, in the place of the one that it has for everybody. */
export function writeHead(template: string, head: PageHead, origin: string, goodsScripts: readonly string[]): string {
  return (
    template
      .replace('<html lang="ko">', `<html lang="${head.language}">`)
      .replace(/<!-- page -->[^]*<!-- \/page -->/, () => tags(head, origin).join('\n    '))
      // Last: the app's own script is what the first paint waits for.
      .replace('</head>', () => [...preloads(head, goodsScripts), '</head>'].join('\n    '))
  )
}

function tags({ title, description, language, canonical, product }: PageHead, origin: string): string[] {
  const url = canonical === undefined ? undefined : escapeHtml(origin + canonical)
  return [
    `<title>${escapeHtml(fullTitle(title))}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:title', title || fullTitle(title)),
    meta('property', 'og:description', description),
    `<meta property="og:image" content="${escapeHtml(origin)}/social.png">`,
    `<meta property="og:locale" content="${language === 'ko' ? 'ko_KR' : 'en_US'}">`,
    ...(url === undefined
      ? [meta('name', 'robots', 'noindex')]
      : [`<link rel="canonical" href="${url}" data-served>`, meta('property', 'og:url', origin + canonical)]),
    ...(product === undefined ? [] : [jsonLd(productData(product, language, origin))]),
  ]
}

/** A browser that has all of a page's parts named asks for them at once. */
function preloads({ product, calls, pictures }: PageHead, goodsScripts: readonly string[]): string[] {
  return [
    ...calls.map((call) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(call)}">`),
    ...pictures.map((picture) => `<link rel="preload" as="image" href="${escapeHtml(picture)}">`),
    ...(product ? goodsScripts : []).map((script) => `<link rel="modulepreload" href="${escapeHtml(script)}">`),
  ]
}

/** Marked as served: the app takes these away once it has its own. */
const meta = (kind: 'name' | 'property', name: string, content: string) =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}" data-served>`

/** Data, which no policy on scripts is about; a name with `</script>` in it must not end it. */
const jsonLd = (data: object) =>
  `<script type="application/ld+json" data-served>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

export const defaultHead = (language: Language): PageHead => ({
  status: 200,
  language,
  title: '',
  description: aboutShop[language],
  canonical: undefined,
  calls: [],
  pictures: [],
})
