import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { refuse } from '#test/support/ui/override-endpoint.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const apple = '/pictures/v1/red-apple.svg'

/** The form of the apples, once their pictures and those to choose from are there. */
async function openForm(options: RenderAppOptions = {}) {
  const app = await renderApp({ at: '/admin?tab=goods&edit=15', as: administratorName, ...options })
  await screen.findByRole('checkbox', { name: 'red apple' })
  return app
}

const picturesOf = async (goodsId = 15) => (await call('getGoods', { params: { goodsId } })).goods.pictures ?? []
const urlsOf = async (goodsId?: number) => (await picturesOf(goodsId)).map(({ url }) => url)
const rows = () => screen.getAllByRole('listitem', { name: /^그림 \d장 중/ })
const press = (action: string, nth: number) =>
  screen.getByRole('button', { name: new RegExp(`^${action}: .* ${nth}번째$`) })
const save = () => screen.getByRole('button', { name: '저장하기' })
const saved = () => screen.findByRole('button', { name: '상품 추가' })

it('pictures are moved, taken out and added, and the first one is what the list shows', async () => {
  const { user } = await openForm()
  expect(rows()).toHaveLength(4)
  await user.click(press('뒤로', 1))
  expect(document.activeElement).toBe(press('뒤로', 2))
  await user.click(press('빼기', 4))
  await user.click(screen.getByRole('checkbox', { name: 'kiwi fruit' }))
  expect(within(rows()[3] ?? document.body).getByLabelText<HTMLInputElement>('그림 설명').value).toBe('아삭한 사과 5개')
  await user.click(save())
  await saved()
  expect(await urlsOf()).toEqual([
    '/pictures/v1/red-apple-as-sold.svg',
    apple,
    '/pictures/v1/red-apple-close-up.svg',
    '/pictures/v1/kiwi-fruit.svg',
  ])
  const { goods } = await call('getGoods', { params: { goodsId: 15 } })
  expect(goods.thumbnailUrl).toBe('/pictures/v1/red-apple-as-sold.svg')
})

it('the order is changed by keyboard alone, and each new place is said', async () => {
  const { user } = await openForm()
  press('뒤로', 3).focus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('그림 4장 중 4번째'),
  )
  // There is no way further back.
  expect(document.activeElement).toBe(press('앞으로', 4))
  await user.keyboard('{Enter}{Enter}')
  expect(document.activeElement).toBe(press('앞으로', 2))
})

it('each picture needs a text in both languages, which is said at its field before anything is sent', async () => {
  const { user } = await openForm()
  const calls = watchCalls('changeGoods')
  const second = () => within(rows()[1] ?? document.body)
  await user.clear(second().getByLabelText('영어 그림 설명'))
  await user.click(save())
  expect(await second().findByText('영어 그림 설명을 입력해 주세요.')).toBeDefined()
  expect(document.activeElement).toBe(second().getByLabelText('영어 그림 설명'))
  expect(calls).toHaveLength(0)

  await user.type(second().getByLabelText('영어 그림 설명'), 'Five apples')
  await user.click(save())
  await saved()
  expect((await picturesOf())[1]).toMatchObject({ alt: '아삭한 사과 5개의 판매 구성', altEn: 'Five apples' })
  // The name and the price stay out of it.
  expect(Object.keys(await calls[0]?.json())).toEqual(['pictures', 'expected'])
})

it('a product without any picture is not saved, and no more than eight can be chosen', async () => {
  const { user } = await openForm()
  for (let left = 4; left > 0; left -= 1) await user.click(press('빼기', 1))
  expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0])
  await user.click(save())
  expect(await screen.findByText('그림은 1~8장을 고를 수 있어요.')).toBeDefined()
  for (const box of screen.getAllByRole('checkbox').slice(0, 8)) await user.click(box)
  expect(screen.queryByText('그림은 1~8장을 고를 수 있어요.')).toBeNull()
  expect(screen.getAllByRole<HTMLInputElement>('checkbox')[8]?.disabled).toBe(true)
})

it('pictures that another administrator has arranged meanwhile are taken over, or said if both have', async () => {
  const { shop, user } = await openForm()
  await fillIn(user, { 이름: '햇사과' })
  await shop.changeGoods(15, { name: '꿀사과', pictures: [{ url: apple, alt: '사과', altEn: 'An apple' }] })
  await user.click(save())
  expect(await screen.findByText(/^그사이 바뀌었어요 \(지금 꿀사과\)/)).toBeDefined()
  expect(rows()).toHaveLength(1)

  await user.click(screen.getByRole('checkbox', { name: 'kiwi fruit' }))
  await shop.changeGoods(15, { pictures: [{ url: apple, alt: '빨간 사과', altEn: 'A red apple' }] })
  await user.click(save())
  expect(await screen.findByText(/^그사이 그림이 바뀌었어요/)).toBeDefined()
  expect(rows()).toHaveLength(2)
  await user.click(save())
  await saved()
  expect(await picturesOf()).toMatchObject([{ alt: '사과' }, { url: '/pictures/v1/kiwi-fruit.svg', alt: '햇사과' }])
})

it('what fails loses nothing that was arranged', async () => {
  const { user } = await openForm()
  await user.click(press('빼기', 1))
  refuse('changeGoods', 'too_many_requests', { once: true })
  await user.click(save())
  expect(await screen.findByText(/요청이 너무 많아요/)).toBeDefined()
  expect(rows()).toHaveLength(3)
  await user.click(save())
  await saved()
  expect(await urlsOf()).toHaveLength(3)
})

it('a new product is added with several pictures, and what was done is to be read', async () => {
  const { user } = await renderApp({ at: '/admin?tab=goods&edit=new', as: administratorName })
  await fillIn(user, { 이름: '유자차', '영어 이름': 'Yuja Tea', 카테고리: 'tea-coffee', '가격 (원)': '5000' })
  await user.click(await screen.findByRole('checkbox', { name: 'teapot' }))
  await user.click(screen.getByRole('checkbox', { name: 'teapot as sold' }))
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  await screen.findByRole('article', { name: '유자차' })
  expect(await picturesOf(99)).toEqual([
    { url: '/pictures/v1/teapot.svg', alt: '유자차', altEn: 'Yuja Tea' },
    { url: '/pictures/v1/teapot-as-sold.svg', alt: '유자차의 판매 구성', altEn: 'Yuja Tea as sold' },
  ])
  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText(/teapot-as-sold\.svg 유자차의 판매 구성 \/ Yuja Tea as sold/)).toBeDefined()
})
