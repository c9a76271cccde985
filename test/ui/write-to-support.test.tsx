import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { SupportMessage } from '#app/contract/support.ts'
import { openOtherSocket } from '#test/support/ui/open-other-socket.ts'
import type { TestShop } from '#test/support/ui/open-test-shop.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const administrator = '관리자'

/** An administrator on another machine. */
async function openShopSide(shop: TestShop) {
  const other = await openOtherSocket(shop, administrator, '/customer-chat')
  return {
    ...other,
    answers: async (msg: string, threadId = 1) =>
      (await other.send('msg', { msg, threadId }))['message'] as SupportMessage,
    reads: (upTo: number, threadId = 1) => other.send('read', { upTo, threadId }),
    types: (threadId = 1) => other.send('typing', { threadId }),
  }
}

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '장터에 보낼 메시지' })
const log = () => screen.findByRole('log', { name: '장터와 나눈 이야기' })
const rows = async () =>
  within(await log())
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '')

async function openSupport(options: RenderAppOptions = {}) {
  const app = await renderApp({ at: '/support', as: 'mina', ...options })
  await field()
  return app
}

it('a shopper asks, sees that it was read, and gets an answer', async () => {
  const reads = [watchCalls('listSupportThreads'), watchCalls('getSupportThread')]
  const { shop, user, services } = await openSupport()
  const other = await openShopSide(shop)
  expect(await screen.findByText(/아직 나눈 이야기가 없어요/)).toBeDefined()
  await user.type(await field(), '배송은 언제 오나요?{Enter}')
  await waitFor(() => expect(other.received('msg')).toEqual(['배송은 언제 오나요?']))
  expect(await screen.findByText('보냄')).toBeDefined()
  // Connected by now, which is when the thread is read for the last time.
  await waitFor(() => expect(services.queryClient.isFetching()).toBe(0))
  for (const calls of reads) calls.splice(0)
  await other.reads(1)
  expect(await screen.findByText('읽음')).toBeDefined()
  await other.types()
  expect(await screen.findByText(`${administrator}님이 입력하고 있어요`)).toBeDefined()
  await other.answers('내일 도착해요.')
  expect(await screen.findByText('내일 도착해요.')).toBeDefined()
  expect(screen.getByText(`장터 · ${administrator}`)).toBeDefined()
  // What is on the screen is read.
  await waitFor(() => expect(other.received('read')).toContainEqual({ threadId: 1, by: 'shopper', upTo: 2 }))
  expect(await rows()).toHaveLength(2)
  // The events say it all.
  expect(reads.flat()).toHaveLength(0)
})

it('of several messages in a row, the last one says that they were sent and read', async () => {
  const { shop, user } = await openSupport()
  const other = await openShopSide(shop)
  await user.type(await field(), '배송은 언제 오나요?{Enter}')
  await user.type(await field(), '주문한 지 사흘 됐어요.{Enter}')
  await waitFor(() => expect(other.received('msg')).toHaveLength(2))
  await waitFor(async () =>
    expect(await rows()).toEqual([expect.not.stringMatching(/보냄/), expect.stringMatching(/보냄/)]),
  )
  // The first is read, and the second not yet.
  await other.reads(1)
  await waitFor(async () =>
    expect(await rows()).toEqual([expect.stringMatching(/읽음/), expect.stringMatching(/보냄/)]),
  )
  await other.reads(2)
  await waitFor(async () =>
    expect(await rows()).toEqual([expect.not.stringMatching(/읽음|보냄/), expect.stringMatching(/읽음/)]),
  )
})

it('an answer is told on every page, until it is read', async () => {
  const { shop, user } = await renderApp({
    at: '/cart',
    as: 'mina',
    before: async (opening) => {
      const mina = await openOtherSocket(opening, 'mina', '/customer-chat')
      await mina.send('msg', '안녕하세요')
    },
  })
  const other = await openShopSide(shop)
  await screen.findByRole('heading', { level: 1 })
  const { title } = document
  await other.answers('안녕하세요!')
  await other.answers('무엇을 도와 드릴까요?')
  expect(await screen.findByText('읽지 않은 메시지 2개')).toBeDefined()
  await waitFor(() => expect(document.title).toBe(`(2) ${title}`))
  await user.click(screen.getByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '문의, 읽지 않은 메시지 2개' }))
  expect(await screen.findByText('무엇을 도와 드릴까요?')).toBeDefined()
  await waitFor(() => expect(screen.queryByText('읽지 않은 메시지 2개')).toBeNull())
  await waitFor(() => expect(document.title).not.toMatch(/^\(/))
})

it('what is written without a connection is kept and sent later, in order and once', async () => {
  const { shop, user, reload } = await openSupport()
  await user.type(await field(), '하나{Enter}')
  expect(await screen.findByText('보냄')).toBeDefined()
  await shop.stop()
  expect(await screen.findByText(/연결이 끊겼어요/)).toBeDefined()
  await user.type(await field(), '둘{Enter}')
  await user.type(await field(), '셋{Enter}')
  await user.type(await field(), '쓰던 말')
  await waitFor(async () =>
    expect((await rows()).slice(1)).toEqual(['나둘', expect.stringMatching(/^나셋연결되면 보낼게요/)]),
  )
  await reload(shop.start)
  expect((await field()).value).toBe('쓰던 말')
  await waitFor(async () => expect((await rows()).at(-1)).toMatch(/^나?셋보냄/))
  expect((await rows()).map((text) => text.replace(/^나|보냄.*$/g, ''))).toEqual(['하나', '둘', '셋'])
})

it('earlier messages are shown on demand, and what was missed comes after a break', async () => {
  let say: (msg: string) => Promise<unknown> = () => Promise.resolve()
  const { shop, user } = await openSupport({
    before: async (opening) => {
      const mina = await openOtherSocket(opening, 'mina', '/customer-chat')
      say = (msg) => mina.send('msg', msg)
      for (let n = 1; n <= 45; n += 1) await say(`말 ${n}`)
    },
  })
  expect(await screen.findByText('말 45')).toBeDefined()
  expect(await rows()).toHaveLength(30)
  const log = screen.getByRole('log')
  const spoken: (string | null)[] = []
  // Other changes, such as a mark that a message was read, may come at any time.
  const observer = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
    if (added.some(({ textContent }) => textContent?.includes('말 '))) spoken.push(log.getAttribute('aria-live'))
  })
  observer.observe(log, { childList: true, subtree: true })
  await user.click(await screen.findByRole('button', { name: '이전 메시지 더 보기' }))
  expect(await screen.findByText('말 1')).toBeDefined()
  observer.disconnect()
  expect(screen.queryByRole('button', { name: '이전 메시지 더 보기' })).toBeNull()
  expect(await rows()).toHaveLength(45)
  // A log reads out what is added, and what was said earlier is no news.
  expect(spoken).toContain('off')
  expect(spoken).not.toContain(null)
  await waitFor(() => expect(screen.getByRole('log').getAttribute('aria-live')).toBeNull())

  await shop.restart()
  await say('말 46')
  expect(await screen.findByText('말 46')).toBeDefined()
  expect(new Set(await rows()).size).toBe(46)
})

it('one account never sees what another has written, or left unsent', async () => {
  const { shop, user, services } = await openSupport()
  await user.type(await field(), '미나의 비밀{Enter}')
  await screen.findByText('보냄')
  await shop.stop()
  await screen.findByText(/연결이 끊겼어요/)
  await user.type(await field(), '보내지 못한 비밀{Enter}')
  await shop.start()
  const { userId, nickname, role } = await shop.signIn('jun')
  services.signedIn.set({ userId, nickname, role })
  await waitFor(() => expect(screen.queryByText(/비밀/)).toBeNull())
  expect(await screen.findByText(/아직 나눈 이야기가 없어요/)).toBeDefined()
})

it('an order leads to the shop that one has questions for', async () => {
  const { user } = await renderApp({
    at: '/orders',
    as: 'mina',
    before: (opening) => opening.anotherShopperBuys(3, 1, 'mina'),
  })
  await user.click(await screen.findByRole('link', { name: /시원한 사이다/ }))
  await user.click(await screen.findByRole('link', { name: '문의하기' }))
  expect(await field()).toBeDefined()
})

it('a guest is led to sign in, and comes back', async () => {
  await renderApp({ at: '/support' })
  await screen.findByRole('button', { name: '로그인' })
  expect(location.search).toBe('?next=%2Fsupport')
})

it('speaks English', async () => {
  const { user } = await renderApp({ at: '/support', as: 'mina', language: 'en' })
  await user.type(await screen.findByRole('textbox', { name: 'Message to the shop' }), 'When does it come?{Enter}')
  expect(await screen.findByText('Sent')).toBeDefined()
})
