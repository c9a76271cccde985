import { screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { answer, breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** What the browser was asked to save. */
let saved: { name: string; file: Blob }[]

beforeEach(() => {
  saved = []
  const files = new Map<string, Blob>()
  // jsdom has no URLs of files, and follows no links.
  class FileURL extends URL {
    static override createObjectURL(file: Blob) {
      const url = `blob:${files.size}`
      files.set(url, file)
      return url
    }
    static override revokeObjectURL(url: string) {
      files.delete(url)
    }
  }
  vi.stubGlobal('URL', FileURL)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = files.get(this.href)
    if (file) saved.push({ name: this.download, file })
  })
})

afterEach(() => void vi.unstubAllGlobals())

/** What a file has, its byte order mark included. */
const bytesOf = (file: Blob) =>
  new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(v.parse(v.instance(ArrayBuffer), reader.result)))
    reader.readAsArrayBuffer(file)
  })

async function openOrders(at = '/admin') {
  const app = await renderApp({
    at,
    as: administratorName,
    before: async (shop) => {
      await shop.anotherShopperBuys(3, 2, '미나')
      await shop.anotherShopperBuys(4, 1, '준호')
    },
  })
  await screen.findByText('실시간')
  return app
}

const button = (name: string) => screen.findByRole('button', { name })

it('the orders that the filter shows are downloaded as a file, and the log says so', async () => {
  const { user } = await openOrders('/admin?q=미나')
  await user.click(await button('CSV로 내려받기'))
  expect(await screen.findByText('주문 1건을 내려받았어요.')).toBeDefined()
  const [{ name, file } = { name: '', file: new Blob() }] = saved
  expect(name).toMatch(/^주문-\d{4}-\d\d-\d\d\.csv$/)
  expect(file.type).toBe('text/csv;charset=utf-8')
  const bytes = await bytesOf(file)
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('"미나"')
  expect(text).not.toContain('"준호"')

  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText(/주문을 파일로 내려받았어요/)).toBeDefined()
  expect(within(screen.getByRole('main')).getByText('검색어').nextSibling?.textContent).toBe('미나')
})

it('a file that breaks off goes on where it was, with what was collected', async () => {
  const { user } = await openOrders()
  const mend = breakOff('exportOrders')
  answer('exportOrders', { csv: '첫 부분\r\n', orders: 500, nextCursor: 'WzJd' }, { once: true })
  await user.click(await button('CSV로 내려받기'))
  expect(await screen.findByText(/가게에 연결할 수 없어요.* 500건까지 모았어요\./)).toBeDefined()
  expect(saved).toEqual([])
  mend()
  await user.click(await button('이어서 받기'))
  expect(await screen.findByText('주문 501건을 내려받았어요.')).toBeDefined()
  const [{ file } = { file: new Blob() }] = saved
  const text = new TextDecoder().decode(await bytesOf(file))
  expect(text.startsWith('첫 부분\r\n1,')).toBe(true)
  expect(await button('CSV로 내려받기')).toBeDefined()
})

it('a file that is stopped is not saved, and the next one begins anew', async () => {
  const { user } = await openOrders()
  let release = () => {}
  const lift = delay('exportOrders', new Promise<void>((resolve) => (release = resolve)))
  await user.click(await button('CSV로 내려받기'))
  expect(await screen.findByText('주문을 모으고 있어요.')).toBeDefined()
  await user.click(await button('그만두기'))
  await waitFor(() => expect(screen.queryByText('주문을 모으고 있어요.')).toBeNull())
  expect(document.activeElement).toBe(await button('CSV로 내려받기'))
  lift()
  release()
  expect(saved).toEqual([])
  await user.click(await button('CSV로 내려받기'))
  expect(await screen.findByText('주문 2건을 내려받았어요.')).toBeDefined()
  expect(saved).toHaveLength(1)
})
