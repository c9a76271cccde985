import { useState } from 'react'
import type { ShopControls } from '#app/contract/faults.ts'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'

/** The backend in this tab, as far as the app uses it. */
export interface TabShop {
  /** Resets the shop and reloads the page. */
  reset: () => Promise<void>
  controls: ShopControls
}

const messages = defineMessages({
  ko: {
    label: '서버 없는 장터',
    reset: '장터 초기화',
    title: '장터를 초기화할까요?',
    what: '이 브라우저에 있는 계정, 장바구니, 주문이 모두 사라지고 처음 상품으로 다시 시작해요. 열려 있는 모든 탭에 적용돼요.',
    cancel: '취소',
    confirm: '초기화하기',
    failed: '초기화하지 못했어요. 다시 시도해 주세요.',
  },
  en: {
    label: 'Shop without a server',
    reset: 'Reset the shop',
    title: 'Reset the shop?',
    what: 'This deletes all accounts, carts and orders in this browser. The shop starts over with its original products in every open tab.',
    cancel: 'Cancel',
    confirm: 'Reset',
    failed: 'We couldn’t reset the shop. Please try again.',
  },
})

/** Controls of a shop without a server, at the end of every page. It leaves room for the page's own bottom bar. */
export function TabShopBar({ shop }: { shop: TabShop }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState(false)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

  const reset = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      await shop.reset()
    } catch (error) {
      reportError(error)
      setState('failed')
    }
  }

  return (
    <aside aria-label={t.label} className="-mt-28 flex justify-center pb-44">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t.reset}
      </Button>
      <Dialog
        open={asking}
        title={t.title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button look="danger" busy={state === 'busy'} onClick={() => void reset()}>
              {t.confirm}
            </Button>
          </>
        }
      >
        <p>{t.what}</p>
        {state === 'failed' && <p role="alert">{t.failed}</p>}
      </Dialog>
    </aside>
  )
}
