import type { Goods } from '#app/contract/goods.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { goodsPageMessages } from './goods-page.messages.ts'

interface ShareButtonProps {
  goods: Pick<Goods, 'goodsId' | 'name' | 'nameEn'>
}

/** Shares a product by what the device offers, or copies its link: https://developer.mozilla.org/docs/Web/API/Navigator/share. */
export function ShareButton({ goods }: ShareButtonProps) {
  const t = useMessages(goodsPageMessages)
  const [language] = useLanguage()
  const showToast = useShowToast()
  const name = displayName(language, goods)

  async function share() {
    // Without what a newsletter or an advertisement may have put behind the address.
    const url = location.origin + pathTo('goods', { goodsId: goods.goodsId })
    try {
      if (typeof navigator.share === 'function') await navigator.share({ title: name, url })
      else {
        await navigator.clipboard.writeText(url)
        showToast({ about: 'share', text: t.copied })
      }
    } catch (error) {
      // Who changes their mind needs no word. Over plain http there is no clipboard.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        showToast({ about: 'share', text: t.notCopied })
    }
  }
  return (
    <button
      type="button"
      aria-label={t.share(name)}
      onClick={() => void share()}
      className="grid size-11 place-items-center rounded-full border border-line bg-surface text-ink-soft hover:text-accent"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
        <path
          d="M12 14V4M8.5 7.5 12 4l3.5 3.5M7 11H5v9h14v-9h-2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
