import type { Language } from '#app/contract/field-errors.ts'
import type { GoodsInFull } from '#app/contract/goods.ts'
import { aboutShop, fullTitle } from '#app/contract/page-head.ts'
import { pageNames, pagePattern } from '#app/contract/paths.ts'
import { productData } from '#app/contract/product-data.ts'

/** What a page says about itself to programs that don't run scripts, such as search engines and link previews. */
export interface PageHead {
  status: 200 | 404
  language: Language
  title: string
  description: string
  /** The canonical path, without filters; `undefined` for pages that should not be found. */
  canonical: string | undefined
  /** The path of the picture that link previews show, of 1200 × 630 pixels, and what it shows. */
  image: { url: string; alt: string }
  product?: GoodsInFull
  /** The page's first API calls. The browser sends them while the app's code is still loading. */
  calls: readonly string[]
  /** The first pictures that the page shows. */
  pictures: readonly string[]
}

const addresses = pageNames.map(pagePattern)

export const isPage = (path: string): boolean => path === '/goods' || addresses.some((address) => address.test(path))

/** Replaces the default head of the built app's `index.html`. */
export function writeHead(template: string, head: PageHead, origin: string, goodsScripts: readonly string[]): string {
  return (
    template
      .replace('<html lang="ko">', `<html lang="${head.language}">`)
      .replace(/<!-- page -->[^]*<!-- \/page -->/, () => tags(head, origin).join('\n    '))
      // Last, because the first paint waits for the app's own script.
      .replace('</head>', () => [...preloads(head, goodsScripts), '</head>'].join('\n    '))
  )
}

function tags({ title, description, language, canonical, product, image }: PageHead, origin: string): string[] {
  const url = canonical === undefined ? undefined : escapeHtml(origin + canonical)
  return [
    `<title>${escapeHtml(fullTitle(title))}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:title', title || fullTitle(title)),
    meta('property', 'og:description', description),
    // The app leaves these as they are: programs that show previews load each page anew.
    `<meta property="og:image" content="${escapeHtml(origin + image.url)}">`,
    `<meta property="og:image:alt" content="${escapeHtml(image.alt)}">`,
    `<meta property="og:locale" content="${language === 'ko' ? 'ko_KR' : 'en_US'}">`,
    ...(url === undefined
      ? [meta('name', 'robots', 'noindex')]
      : [`<link rel="canonical" href="${url}" data-served>`, meta('property', 'og:url', origin + canonical)]),
    ...(product === undefined ? [] : [jsonLd(productData(product, language, origin))]),
  ]
}

/** Preloads all parts of a page at once, instead of one after the other. */
function preloads({ product, calls, pictures }: PageHead, goodsScripts: readonly string[]): string[] {
  return [
    ...calls.map((call) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(call)}">`),
    ...pictures.map((picture) => `<link rel="preload" as="image" href="${escapeHtml(picture)}">`),
    ...(product ? goodsScripts : []).map((script) => `<link rel="modulepreload" href="${escapeHtml(script)}">`),
  ]
}

/** `data-served` marks elements that the app removes once it has rendered its own. */
const meta = (kind: 'name' | 'property', name: string, content: string) =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}" data-served>`

/** Script policies don't apply to JSON-LD. `<` is escaped, because a product's name could contain `</script>`. */
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
  image: { url: '/social.png', alt: fullTitle('') },
  calls: [],
  pictures: [],
})
