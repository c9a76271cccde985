import { useEffect } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { productData } from '#app/contract/product-data.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'

/** The goods for search engines that run the page. React would write a script by `innerHTML`, which Trusted Types refuse. */
export function ProductData({ goods }: { goods: Goods }) {
  const [language] = useLanguage()
  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'application/ld+json'
    script.append(JSON.stringify(productData(goods, language, location.origin)))
    document.head.append(script)
    return () => script.remove()
  }, [goods, language])
  return null
}
