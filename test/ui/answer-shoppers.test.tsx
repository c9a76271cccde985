import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openOtherSocket } from '#test/support/ui/open-other-socket.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const administrator = '관리자'
const threads = async () => within(await screen.findByRole('navigation', { name: '문의 목록' }))
const lines = async () => (await threads()).getAllByRole('button').map(({ textContent }) => textContent ?? '')

async function openInbox() {
  let mina = {} as Awaited<ReturnType<typeof openOtherSocket>>
  const app = await renderApp({
    at: '/support',
    as: administrator,
    before: async (opening) => {
      mina = await openOtherSocket(opening, 'mina', '/customer-chat')
      await mina.send('msg', '배송은 언제 오나요?')
    },
  })
  await threads()
  return { ...app, mina }
}

it('the inbox has the newest question first, and follows what happens', async () => {
  const { shop, mina } = await openInbox()
  expect(location.pathname + location.search).toBe('/admin?tab=support')
  const jun = await openOtherSocket(shop, 'jun', '/customer-chat')
  await jun.send('msg', '교환하고 싶어요')
  await waitFor(async () => expect((await lines())[0]).toContain('교환하고 싶어요'))
  await mina.send('msg', '여보세요')
  await waitFor(async () => expect((await lines())[0]).toContain('여보세요'))
  expect((await lines())[0]).toContain('읽지 않은 메시지 2개')
  expect(await lines()).toHaveLength(2)
})

it('an administrator takes a question on and answers it, and the shopper sees that it was read', async () => {
  const { user, mina } = await openInbox()
  await user.click((await threads()).getByRole('button', { name: /mina/ }))
  await screen.findByRole('log', { name: 'mina님과 나눈 이야기' })
  await waitFor(() => expect(mina.received('read')).toEqual([{ threadId: 1, by: 'shop', upTo: 1 }]))
  await user.click(screen.getByRole('button', { name: '담당하기' }))
  expect((await screen.findAllByText(`담당 ${administrator}`)).length).toBeGreaterThan(0)
  await user.type(screen.getByRole('textbox', { name: 'mina님에게 보낼 메시지' }), '내일 도착해요.{Enter}')
  await waitFor(() => expect(mina.received('msg')).toEqual(['배송은 언제 오나요?', '내일 도착해요.']))
  await waitFor(async () => expect((await lines())[0]).not.toContain('읽지 않은'))
  await mina.send('read', { upTo: 2 })
  expect(await screen.findByText('읽음')).toBeDefined()
  expect(location.search).toBe('?tab=support&thread=1')
  await user.click(screen.getByRole('button', { name: '담당 해제' }))
  await waitFor(() => expect(screen.queryByText(`담당 ${administrator}`)).toBeNull())
})

it('a link leads to a question that is further down than what is shown at first', async () => {
  const pages = watchCalls('listSupportThreads')
  await renderApp({
    at: '/admin?tab=support&thread=1',
    as: administrator,
    before: async (opening) => {
      for (let n = 1; n <= 64; n += 1) await opening.writesToShop(`손님${n}`, `질문 ${n}`)
    },
  })
  expect(await screen.findByRole('log', { name: '손님1님과 나눈 이야기' })).toBeDefined()
  expect(pages.filter(({ url }) => url.includes('cursor'))).toHaveLength(0)
})

it('without questions it says so', async () => {
  await renderApp({ at: '/admin?tab=support', as: administrator })
  expect(await screen.findByText('아직 문의가 없어요')).toBeDefined()
})

it('the question of somebody who deletes their account leaves the inbox, also while it is open', async () => {
  const { shop, user } = await openInbox()
  await shop.writesToShop('jun', '교환하고 싶어요')
  await user.click((await threads()).getByRole('button', { name: /mina/ }))
  await screen.findByRole('log', { name: 'mina님과 나눈 이야기' })
  await shop.deletesAccount('mina')
  await waitFor(async () => expect(await lines()).toEqual([expect.stringContaining('jun')]))
  expect(screen.queryByRole('log')).toBeNull()
  expect(location.search).toBe('?tab=support')
})
