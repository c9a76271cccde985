import { expect } from '@playwright/test'
import { test } from '#test/support/browser/tab-shop-test.ts'

test('two tabs are in one lab: they chat, and receive what the other has the server emit to all', async ({
  openTab,
}) => {
  const [one, two] = [await openTab('/lab'), await openTab('/lab')]
  const chats = [one, two].map((tab) => tab.getByRole('region', { name: /이름이 있는 채팅/ }))
  const [first, second] = chats
  if (!first || !second) throw new Error('no chat')
  await expect(first.getByText('참가자 2명')).toBeVisible()
  await expect(second.getByText('참가자 2명')).toBeVisible()
  await second.getByLabel('채팅 메시지').fill('옆 탭에서')
  await expect(first.getByText(/손님 \d{4} 입력 중…/)).toBeVisible()
  await second.getByLabel('채팅 메시지').press('Enter')
  await expect(first.getByRole('log')).toContainText(/손님 \d{4}: 옆 탭에서/)

  const picture = one.getByRole('region', { name: /누가 듣나요/ })
  await picture.getByRole('button', { name: '소켓 네 개 연결하기' }).click()
  await picture.getByRole('radio', { name: /^socket\.broadcast\.emit/ }).check()
  await picture.getByRole('button', { name: '내보내기' }).click()
  await expect(picture.getByText('들은 소켓: 나, 다, 라. 듣지 못한 소켓: 가.')).toBeVisible()

  await two.close()
  await expect(first.getByText('참가자 1명')).toBeVisible()
})

test('packets are inspected by whoever opens the demo', async ({ openTab }) => {
  const tab = await openTab('/goods/3?inspect')
  const panel = tab.getByRole('dialog', { name: '패킷 검사기' })
  await expect(panel.getByText('연결됨 · websocket')).toBeVisible()
  await expect(panel.getByRole('listitem').filter({ hasText: 'SAME_PAGE_VIEWER_COUNT' }).first()).toContainText(
    '계약에 맞음',
  )
  await tab.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await tab.keyboard.press('Control+,')
  await expect(panel).toBeVisible()
})
