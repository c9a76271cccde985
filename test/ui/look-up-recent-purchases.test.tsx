import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'

const recent = () => screen.findByRole('region', { name: '최근 구매' })
const rows = async () => within(await recent()).queryAllByRole('listitem')
const notices = () => screen.getByRole('region', { name: '구매 알림' })

it('the list has what was bought before, newest first, and nothing of it pops up', async () => {
  const { shop, reload } = await openLiveShop()
  for (const goodsId of [1, 2, 3]) await shop.anotherShopperBuys(goodsId)
  await waitFor(async () => expect(await rows()).toHaveLength(3))
  await reload()
  await waitFor(async () => expect(await rows()).toHaveLength(3))
  expect((await rows()).map((row) => row.textContent)).toEqual([
    expect.stringContaining('시원한 사이다'),
    expect.stringContaining('시원한 콜라 제로'),
    expect.stringContaining('시원한 콜라'),
  ])
  expect(within(notices()).queryByRole('listitem')).toBeNull()
})

it('after an offline spell the list has what was missed, once', async () => {
  const { shop } = await openLiveShop()
  await shop.anotherShopperBuys(1)
  await within(await recent()).findByText('시원한 콜라')
  await shop.stop()
  expect(await screen.findByText('다시 연결하는 중…')).toBeDefined()
  await shop.start()
  await shop.anotherShopperBuys(2)
  await within(await recent()).findByText('시원한 콜라 제로')
  expect(await rows()).toHaveLength(2)
  await waitFor(() => expect(screen.queryByText('다시 연결하는 중…')).toBeNull())
})

it('it keeps the newest twenty', async () => {
  const { shop } = await openLiveShop()
  for (let count = 0; count < 25; count++) await shop.anotherShopperBuys(2)
  await shop.anotherShopperBuys(3)
  await within(await recent()).findByText('시원한 사이다')
  expect(await rows()).toHaveLength(20)
})
