import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { onTestFinished, vi } from 'vitest'
import type { Language } from '#app/contract/field-errors.ts'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import { App } from '#app/shell/app.tsx'
import { createTestServices } from './create-test-services.ts'
import { createTestShop } from './create-test-shop.ts'
import type { TestShop } from './open-test-shop.ts'

export interface RenderAppOptions {
  /** Path with query string. */
  at?: string
  /** The nickname of who is signed in; a guest without it. */
  as?: string
  language?: Language
  /** How goods of the seed differ from it, such as `[{ goodsId: 3, stock: 2 }]`. */
  goods?: (Pick<Goods, 'goodsId'> & GoodsChange)[]
  /** What time it is for the app and its shop. It stands still, while timers run; `vi.setSystemTime` moves it. */
  clock?: string
  /** Runs when the shop is open and the app is not yet: the place for overrides of its first requests. */
  before?: (shop: TestShop) => void | Promise<void>
}

/** The real app in the page, on a fresh shop behind the MSW adapter. */
export async function renderApp({
  at = '/',
  as,
  language = 'ko',
  goods = [],
  clock = '2026-03-02T12:00:00+09:00',
  before,
}: RenderAppOptions = {}) {
  vi.setSystemTime(clock)
  const shop = await createTestShop()
  for (const { goodsId, ...change } of goods) await shop.changeGoods(goodsId, change)

  history.replaceState(null, '', at)
  let services = createTestServices()
  const open = () =>
    render(
      <StrictMode>
        <App services={services} />
      </StrictMode>,
    )
  const leave = () => {
    cleanup()
    services.dispose()
    services.queryClient.clear()
  }
  onTestFinished(async () => {
    // The app goes first, or it would look for the shop that has gone.
    leave()
    await shop.close()
    vi.useRealTimers()
  })
  services.language.set(language)
  if (as !== undefined) {
    const { userId, nickname, role } = await shop.signIn(as)
    services.signedIn.set({ userId, nickname, role })
  }
  await before?.(shop)
  open()
  return {
    shop,
    services,
    user: userEvent.setup(),
    /** Leaves the page, and opens it anew with nothing but what the browser has stored. */
    reload: async (meanwhile?: () => void | Promise<void>): Promise<void> => {
      leave()
      await meanwhile?.()
      services = createTestServices()
      open()
    },
  }
}
