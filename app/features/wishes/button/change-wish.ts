import type { QueryClient } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_WISHES } from '#app/contract/limits.ts'
import { call } from '#app/shared/api/call.ts'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { pathTo } from '#app/shared/paths.ts'
import type { Toast } from '#app/shared/ui/toasts/toast.tsx'
import type { GuestWishes } from '../guest/use-guest-wishes.ts'
import { wishesMessages } from '../wishes.messages.ts'
import { wishesQueries } from '../wishes.queries.ts'
import { wishesMutationKey } from '../wishes-mutation-key.ts'

interface WishChange {
  queryClient: QueryClient
  guest: GuestWishes
  signedIn: boolean
  language: Language
  goods: Pick<Goods, 'goodsId' | 'name' | 'nameEn'>
  /** Whether it is to be on the wishlist. */
  wished: boolean
}

/** Adds a product to the wishlist of the account or the guest, or removes it. Returns the toast about one that was added. */
export async function changeWish({ guest, signedIn, language, ...change }: WishChange): Promise<Toast | undefined> {
  const { goods, wished } = change
  if (signedIn) await writeWish(change)
  // A guest's oldest wish makes room when the list is full.
  else guest.update((ids) => withWish(ids, goods.goodsId, wished).slice(0, MAX_WISHES))
  if (!wished) return undefined
  const t = wishesMessages[language]
  const link = { label: t.viewWishes, href: pathTo('wishes') }
  return { about: 'wishes', text: t.wished(displayName(language, goods)), link }
}

/** Changes the account's wishlist. It shows at once, and is taken back if it fails. */
function writeWish({ queryClient, goods, wished }: Pick<WishChange, 'queryClient' | 'goods' | 'wished'>) {
  const { goodsId } = goods
  const { queryKey } = wishesQueries.ids()
  const show = (on: boolean) => queryClient.setQueryData(queryKey, (ids) => ids && withWish(ids, goodsId, on))
  /** Of several presses in a row only the last one decides what is shown. */
  const isLast = () => queryClient.isMutating({ mutationKey: wishesMutationKey }) === 1

  return runMutation(queryClient, {
    mutationKey: wishesMutationKey,
    // One after the other, so that the server ends with the last one.
    scope: { id: 'wishes' },
    mutationFn: async () => (await call(wished ? 'addWish' : 'removeWish', { params: { goodsId } })).goodsIds,
    onMutate: async () => {
      await queryClient.cancelQueries({ queryKey })
      show(wished)
    },
    onSuccess: (ids) => {
      if (isLast()) queryClient.setQueryData(queryKey, ids)
    },
    onError: () => {
      if (!isLast()) return
      show(!wished)
      void queryClient.invalidateQueries({ queryKey })
    },
  })
}

/** The list with a product at its front, or without it. */
function withWish(goodsIds: readonly number[], goodsId: number, wished: boolean): number[] {
  const others = goodsIds.filter((other) => other !== goodsId)
  return wished ? [goodsId, ...others] : others
}
