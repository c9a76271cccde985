import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openOtherSocket } from '#test/support/ui/open-other-socket.ts'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'

const room = 'goods:3'

/** Somebody else in the room of goods 3. */
async function openGoodsChatter(shop: TestShop, nickname: string) {
  const other = await openOtherSocket(shop, nickname)
  await other.send('join room', room)
  return {
    ...other,
    says: (msg: string) => other.send('send to room', { room, msg }),
    types: () => other.send('typing', room),
    leaves: () => other.send('leave room', room),
  }
}

const panel = () => screen.findByRole('button', { name: /^상품 이야기/ })
const log = () => screen.findByRole('log', { name: '상품 이야기' })
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '이 상품에 대해 말하기' })
const said = async () =>
  within(await log())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

async function openGoodsChat(options: RenderAppOptions = {}) {
  const app = await renderApp({ at: '/goods/3', ...options })
  await app.user.click(await panel())
  await screen.findByText('아직 아무도 말하지 않았어요. 궁금한 점을 물어보세요.')
  return app
}

it('the closed talk shows the latest of it, also to guests, and leads them to sign in and back', async () => {
  const { shop, user } = await renderApp({ at: '/goods/3' })
  const jun = await openGoodsChatter(shop, 'jun')
  await jun.says('시원해요?')
  await waitFor(async () => expect((await panel()).textContent).toContain('jun: 시원해요?'))
  expect(screen.queryByRole('log')).toBeNull()
  await user.click(await panel())
  // Whoever was here first has seen jun come in, too.
  expect((await said()).filter((line) => !line?.includes('들어왔어요'))).toEqual([expect.stringContaining('시원해요?')])
  expect(screen.queryByRole('textbox', { name: '이 상품에 대해 말하기' })).toBeNull()
  // A guest is not seen.
  expect(jun.received('notice')).toEqual([])
  await user.click(screen.getByRole('link', { name: '로그인하고 이야기하기' }))
  expect(location.pathname + location.search).toBe('/sign-in?next=%2Fgoods%2F3')
})

it('shoppers receive each other’s messages, and see who takes part and who is typing', async () => {
  const { shop, user } = await openGoodsChat({ as: 'mina' })
  const jun = await openGoodsChatter(shop, 'jun')
  expect(await screen.findByText('jun님이 들어왔어요')).toBeDefined()
  expect(await screen.findByText('jun, mina')).toBeDefined()
  await jun.types()
  expect(await screen.findByText('jun님이 입력하고 있어요')).toBeDefined()
  await jun.says('<b>시원해요?</b>')
  expect(await screen.findByText('<b>시원해요?</b>')).toBeDefined()
  expect(screen.queryByText('jun님이 입력하고 있어요')).toBeNull()

  await user.type(await field(), '네{Shift>}{Enter}{/Shift}아주요{Enter}')
  await waitFor(() => expect(jun.received('new message')).toEqual(['<b>시원해요?</b>', '네\n아주요']))
  expect(jun.received('typing')).toEqual([{ room, nickname: 'mina' }])
  expect((await field()).value).toBe('')
  await waitFor(() => expect(screen.queryByText('보내는 중')).toBeNull())
  expect(await said()).toHaveLength(3)
  await jun.leaves()
  expect(await screen.findByText('jun님이 나갔어요')).toBeDefined()
})

it('Enter sends a word that the keyboard never ends to compose', async () => {
  const { shop } = await openGoodsChat({ as: 'mina' })
  const jun = await openGoodsChatter(shop, 'jun')
  const input = await field()
  fireEvent.compositionStart(input)
  fireEvent.change(input, { target: { value: 'tea' } })
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
  await waitFor(() => expect(jun.received('new message')).toEqual(['tea']))
  fireEvent.compositionEnd(input)
  await jun.says('끝')
  await waitFor(() => expect(jun.received('new message')).toEqual(['tea', '끝']))
})

it('Enter while a syllable is being composed sends the whole of it, once', async () => {
  const { shop } = await openGoodsChat({ as: 'mina' })
  const jun = await openGoodsChatter(shop, 'jun')
  const input = await field()
  fireEvent.compositionStart(input)
  fireEvent.change(input, { target: { value: '안ㄴ' } })
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
  fireEvent.change(input, { target: { value: '안녕' } })
  fireEvent.compositionEnd(input)
  // Windows tells of the key once more.
  fireEvent.keyDown(input, { key: 'Enter' })
  await waitFor(() => expect(jun.received('new message')).toEqual(['안녕']))
  await jun.says('끝')
  await waitFor(() => expect(jun.received('new message')).toEqual(['안녕', '끝']))
})

it('what cannot be sent is told where it is typed, and stays there', async () => {
  const { user } = await openGoodsChat({ as: 'mina' })
  fireEvent.change(await field(), { target: { value: 'x'.repeat(2003) } })
  expect(await screen.findByText('3자를 줄여 주세요.')).toBeDefined()
  await user.type(await field(), '{Enter}')
  expect((await field()).value).toHaveLength(2003)
  fireEvent.change(await field(), { target: { value: 'gnp\u202e.exe' } })
  expect(await screen.findByText(/보낼 수 없는 글자가 있어요/)).toBeDefined()
  fireEvent.change(await field(), { target: { value: '  ' } })
  await user.type(await field(), '{Enter}')
  expect(screen.queryAllByRole('listitem')).toHaveLength(0)
})

it('what was said earlier is shown on demand, and is still there after a lost connection', async () => {
  const { shop, user } = await renderApp({
    at: '/goods/3',
    before: async (shop) => {
      for (let n = 1; n <= 55; n += 1) await shop.says('jun', 3, `말 ${n}`)
    },
  })
  await user.click(await panel())
  await screen.findByText('말 55')
  expect(await said()).toHaveLength(50)
  await user.click(screen.getByText('이전 메시지 더 보기'))
  await screen.findByText('말 1')
  expect((await said()).map((line) => Number(/말 (\d+)/.exec(line ?? '')?.[1]))).toEqual(
    Array.from({ length: 55 }, (_, index) => index + 1),
  )
  expect(screen.queryByText('이전 메시지 더 보기')).toBeNull()

  await shop.stop()
  await screen.findByText(/연결이 끊겼어요/)
  await shop.start()
  await waitFor(() => expect(screen.queryByText(/연결이 끊겼어요/)).toBeNull())
  await shop.says('jun', 3, '마지막')
  await screen.findByText('마지막')
  expect(await said()).toHaveLength(56)
})

it('after a lost connection nothing is missing and nothing is there twice', async () => {
  const { shop } = await openGoodsChat({ as: 'mina' })
  const jun = await openGoodsChatter(shop, 'jun')
  await jun.says('하나')
  await screen.findByText('하나')
  await shop.stop()
  expect(await screen.findByText(/연결이 끊겼어요/)).toBeDefined()
  await shop.start()
  await waitFor(() => expect(jun.socket.connected).toBe(true))
  await jun.says('둘')
  expect(await screen.findByText('둘')).toBeDefined()
  expect(screen.getAllByText('하나')).toHaveLength(1)
  await waitFor(() => expect(screen.queryByText(/연결이 끊겼어요/)).toBeNull())
})

it('what could not be sent stays, and is sent again or given up', async () => {
  const { shop, user, reload } = await openGoodsChat({ as: 'mina' })
  await user.type(await field(), '하나{Enter}')
  await waitFor(async () => expect(await said()).toHaveLength(1))
  // The message is kept in the browser while the shop is gone for good.
  await shop.stop()
  await screen.findByText(/연결이 끊겼어요/)
  await user.type(await field(), '둘{Enter}')
  expect(await screen.findByText('연결되면 보낼게요')).toBeDefined()
  await user.type(await field(), '다 쓰지 못한')
  await reload(shop.start)
  expect(await screen.findByText('둘')).toBeDefined()
  expect((await field()).value).toBe('다 쓰지 못한')
  const jun = await openGoodsChatter(shop, 'jun')
  await waitFor(() => expect(screen.queryByText(/보내는 중|연결되면/)).toBeNull())
  await jun.says('셋')
  await screen.findByText('셋')
  expect((await said()).filter((text) => text?.includes('둘'))).toHaveLength(1)
})

it('speaks English', async () => {
  const { shop, user } = await renderApp({ at: '/goods/3', as: 'mina', language: 'en' })
  await openGoodsChatter(shop, 'jun')
  await user.click(await screen.findByRole('button', { name: /^Product chat/ }))
  await user.type(await screen.findByRole('textbox', { name: 'Message about this product' }), 'Is it cold?{Enter}')
  expect(await screen.findByText('Is it cold?')).toBeDefined()
  expect(await screen.findByText('jun, mina')).toBeDefined()
})

it('what staff say has the shop’s mark, and what others say has none', async () => {
  const { shop } = await openGoodsChat({ as: 'mina' })
  const staff = await openGoodsChatter(shop, administratorName)
  const jun = await openGoodsChatter(shop, 'jun')
  await staff.says('오늘 들어와요')
  await jun.says('고마워요')
  await screen.findByText('고마워요')
  const marks = within(await log()).getAllByText('장터 운영자')
  expect(marks).toHaveLength(1)
  expect(marks[0]?.closest('li')?.textContent).toContain('오늘 들어와요')
})
