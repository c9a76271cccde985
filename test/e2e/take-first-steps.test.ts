import { expect, type Locator } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'
import { startBuiltServer } from '#test/support/server/start-built-server.ts'

const everybody = { 가: '들었어요', 나: '들었어요', 다: '들었어요', 라: '들었어요' }
const nobody = { 가: '못 들었어요', 나: '못 들었어요', 다: '못 들었어요', 라: '못 들었어요' }

/** Who hears which kind of emit that 가 asks for: 가 and 나 are in the red room, 다 in the blue one, 라 in none. */
const expectations = {
  'io.emit': everybody,
  'socket.emit': { ...nobody, 가: '들었어요' },
  'socket.broadcast.emit': { ...everybody, 가: '못 들었어요' },
  'io.to.emit': { ...nobody, 가: '들었어요', 나: '들었어요' },
  'socket.to.emit': { ...nobody, 나: '들었어요' },
  'io.volatile.emit': everybody,
  'socket.emitWithAck': { ...nobody, 가: '듣고 답했어요' },
}

const socketOf = (picture: Locator, name: string) => picture.getByRole('listitem', { name, exact: true })

test('the picture is right for each kind of emit, whoever else is in the lab', async ({ openBrowser }) => {
  const [page, other] = [await openBrowser(), await openBrowser()]
  const pictures = [page, other].map((each) => each.getByRole('region', { name: /누가 듣나요/ }))
  const [picture, elsewhere] = pictures
  if (!picture || !elsewhere) throw new Error('no picture')
  for (const [index, each] of [page, other].entries()) {
    await each.goto('/lab')
    await pictures[index]?.getByRole('button', { name: '소켓 네 개 연결하기' }).click()
    await expect(pictures[index]?.getByRole('button', { name: '내보내기' }) ?? picture).toBeVisible()
  }

  for (const [kind, heard] of Object.entries(expectations)) {
    await picture.getByRole('radio', { name: new RegExp(`^${kind.replaceAll('.', '\\.')} `) }).check()
    await picture.getByRole('button', { name: '내보내기' }).click()
    for (const [name, text] of Object.entries(heard))
      await expect(socketOf(picture, name).getByText(text, { exact: true }), `${kind}: ${name}`).toBeVisible()
  }
  // What one asks for lights up nothing in the picture of another.
  for (const name of Object.keys(everybody)) await expect(socketOf(elsewhere, name)).toContainText('조용해요')

  await picture.getByLabel('가의 방').selectOption('파란 방')
  await picture.getByRole('radio', { name: /^socket\.to\.emit/ }).check()
  await picture.getByRole('button', { name: '내보내기' }).click()
  await expect(picture.getByRole('status')).toHaveText('들은 소켓: 나. 듣지 못한 소켓: 가, 다, 라.')

  await picture.getByRole('radio', { name: /^io\.emit/ }).check()
  await picture.getByRole('button', { name: '한꺼번에 5번' }).click()
  await expect(socketOf(picture, '라')).toContainText('5번 중 5번 들었어요')
  await picture.getByRole('radio', { name: /^io\.volatile\.emit/ }).check()
  await picture.getByRole('button', { name: '한꺼번에 5번' }).click()
  await expect(socketOf(picture, '라')).toContainText(/5번 중 [1-4]번 들었어요/)
})

test('two visitors chat, and see that the other is typing', async ({ openBrowser }) => {
  const [one, two] = [await openBrowser(), await openBrowser()]
  const chats = [one, two].map((page) => page.getByRole('region', { name: /이름이 있는 채팅/ }))
  const [first, second] = chats
  if (!first || !second) throw new Error('no chat')
  for (const page of [one, two]) await page.goto('/lab')
  await expect(first.getByText('참가자 2명')).toBeVisible()
  await expect(second.getByText('참가자 2명')).toBeVisible()
  await second.getByLabel('채팅 메시지').fill('<b>굵은</b> 글씨')
  await expect(first.getByText(/손님 \d{4} 입력 중…/)).toBeVisible()
  await second.getByLabel('채팅 메시지').press('Enter')
  await expect(first.getByRole('log')).toContainText(/손님 \d{4}: <b>굵은<\/b> 글씨/)
  await expect(first.getByText(/입력 중…/)).toBeHidden()
  await two.close()
  await expect(first.getByText('참가자 1명')).toBeVisible()
})

test('an address may name a stop', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.goto('/lab#emits')
  await expect(page.getByRole('heading', { name: /누가 듣나요/ })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport()
})

test('with LAB=off the page says so, and the shop is open', async ({ page }) => {
  const server = await startBuiltServer({ LAB: 'off' })
  try {
    await page.goto(`${server.url}/lab`)
    await expect(page.getByRole('heading', { name: '지금은 첫걸음을 닫아 두었어요' })).toBeVisible()
    await expect(page.getByRole('button', { name: '소켓 네 개 연결하기' })).toBeHidden()
    await page.getByRole('link', { name: '상품 보러 가기' }).click()
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  } finally {
    await server.dispose()
  }
})
