import { useEffect } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { productData } from '#app/contract/product-data.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'

/** A data block is a script to Trusted Types: React's, and text without a policy, would be refused. This one makes no code. */
const toJson = { createScript: (data: string) => JSON.stringify(JSON.parse(data)) }
const policy = globalThis.trustedTypes?.createPolicy('product-data', toJson) ?? toJson

/** The goods for search engines, as the server writes it too: this is for those who came here by a link. */
export function ProductData({ goods }: { goods: Goods }) {
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
