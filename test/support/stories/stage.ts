import { memoryLocation } from 'wouter/memory-location'
import type { Language } from '#app/contract/field-errors.ts'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import type { EventArgs, EventName } from '#app/contract/socket.ts'
import type { Services } from '#app/shell/services.ts'
import { createTestServices } from '#test/support/ui/create-test-services.ts'
import type { TestShop } from '#test/support/ui/open-test-shop.ts'
import { openStoryShop } from './story-shop.ts'

/** What a story finds when it opens, as `renderApp` has it for UI tests. */
export interface StageOptions {
  /** Path with query string. */
  at?: string
  /** The nickname of who is signed in; a guest without it. */
  as?: string
  /** How goods of the seed differ from it, such as `[{ goodsId: 3, stock: 2 }]`. */
  goods?: (Pick<Goods, 'goodsId'> & GoodsChange)[]
  /** Runs when the shop is open and the story is not yet: the place for overrides, orders and a filled cart. */
  before?: (stage: Pick<Stage, 'shop' | 'services'>) => void | Promise<void>
  /** Whether the app's own live updates (badge, toasts, caches) run beside the story; on where it is left out. */
  liveUpdates?: boolean
}

/** Where the story is, in memory: the frame's own address is Storybook's. */
type Location = Pick<ReturnType<typeof memoryLocation>, 'hook' | 'searchHook'>

interface Stage {
  storyId: string
  options: StageOptions
  shop: TestShop
  services: Services
  location: Location
  close: () => Promise<void>
}

let stage: Stage | undefined

/**
 * The parameters of a story that needs the shop: `parameters: onStage({ as: '미나', at: '/cart' })`. A function, because Storybook
 * would mix an object with that of the stories' meta: what a story says here is all there is.
 */
export const onStage = (options: StageOptions): { stage: () => StageOptions } => ({ stage: () => options })

/** The stage of the story that is shown. */
export function currentStage(): Stage {
  if (!stage) throw new Error('No story is open')
  return stage
}

/** Opens a shop and the app's services for one story. A story that is drawn anew, for other args or globals, keeps what it has. */
export async function openStage(storyId: string, options: StageOptions, language: Language): Promise<void> {
  if (stage?.storyId === storyId) return stage.services.language.set(language)
  await closeStage()
  forgetVisitor()
  const shop = await openStoryShop()
  for (const { goodsId, ...change } of options.goods ?? []) await shop.changeGoods(goodsId, change)
  const services = createTestServices()
  services.language.set(language)
  if (options.as !== undefined) {
    const { userId, nickname, role } = await shop.signIn(options.as)
    services.signedIn.set({ userId, nickname, role })
  }
  const location = memoryLocation({ path: options.at ?? '/' })
  const close = async () => {
    // First, or the connection would look for the shop that has gone.
    services.dispose()
    services.queryClient.clear()
    await shop.close()
  }
  stage = { storyId, options, shop, services, location, close }
  await options.before?.(stage)
}

/** Resolves once the story's connection is there, by WebSocket: what happens in its shop from here on is received. */
export async function online(): Promise<void> {
  const { status } = (await currentStage().services.goLive()).realtime
  await new Promise<void>((resolve) => {
    const stop = status.subscribe(look)
    function look() {
      const now = status.get()
      if (now.phase !== 'online' || now.transport !== 'websocket') return
      stop()
      resolve()
    }
    look()
  })
}

export async function closeStage(): Promise<void> {
  const closing = stage
  stage = undefined
  await closing?.close()
}

/** Everybody in the story's shop receives an event, typed by the contract. */
export const emit = <K extends EventName<'/'>>(event: K, ...args: EventArgs<'/', K>): void =>
  currentStage().shop.emit(event, ...args)

/** What the story before has left in web storage, but for Storybook's own settings, which lie there too. */
function forgetVisitor(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (!/storybook|^sb-/i.test(key)) storage.removeItem(key)
  }
}
