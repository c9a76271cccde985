import { useEffect } from 'react'
import type { GoodsInFull } from '#app/contract/goods.ts'
import { productData } from '#app/contract/product-data.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'

/** Trusted Types rejects plain text in any script, even in a JSON-LD block. This policy is safe: it only lets JSON through. */
const toJson = { createScript: (data: string) => JSON.stringify(JSON.parse(data)) }
const policy = globalThis.trustedTypes?.createPolicy('product-data', toJson) ?? toJson

/** JSON-LD of the product for search engines. The server renders it too; this covers navigation within the app. */
export function ProductData({ goods }: { goods: GoodsInFull }) {
  const [language] = useLanguage()
  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'application/ld+json'
    script.text = policy.createScript(JSON.stringify(productData(goods, language, location.origin)))
    document.head.append(script)
    return () => script.remove()
  }, [goods, language])
  return null
}
