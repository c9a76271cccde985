import type { Stage } from '#test/support/parity/stage.ts'
import { join, signInAsAdministrator } from './people.ts'

export const goodsScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'browsing the goods': async ({ call }) => {
    await call('listGoods', 200, { query: { limit: '3' } })
    await call('listGoods', 200, { query: { category: 'drink', sort: 'price_asc', limit: '5' } })
    await call('listGoods', 200, { query: { q: '콜라' } })
    await call('listGoods', 200, { query: { q: '%_' } })
    await call('listGoods', 400, { query: { sort: 'best', limit: '0', cursor: '' } })
    await call('listGoods', 400, { query: { cursor: 'forged' } })
    await call('getGoods', 200, { params: { goodsId: 1 } })
    await call('getGoods', 404, { params: { goodsId: 999_999 } })
    for (const goodsId of ['0', '-1', '1.5', 'abc', '9007199254740993', 'cart%2F']) {
      await call('getGoods', 400, { params: { goodsId } })
    }
    await call('listCategories', 200)
    await call('countFilters', 200)
    await call('countFilters', 200, { query: { category: 'drink,fruit', inStock: 'true', maxPrice: '8000', q: '주' } })
    await call('countFilters', 400, { query: { minRating: '6' } })
  },

  'searching the goods': async ({ call }) => {
    // Initials, half a syllable, no space, another order of words, a category, a wrong letter in either language, a long word.
    for (const q of [
      'ㅋㅍ',
      '커ㅍ',
      '콜라제로',
      '제로 콜라',
      '차',
      'toys',
      '시원한 사이타',
      'tomatoe',
      '가나다'.repeat(20),
    ]) {
      await call('listGoods', 200, { query: { q, limit: '5' } })
      await call('listGoods', 200, { query: { q, sort: 'price_desc', limit: '5' } })
    }
    await call('listGoods', 200, { query: { q: '이', category: 'fruit', sort: 'relevance' } })
  },

  'managing the goods': async (stage) => {
    const { call } = stage
    const [shopper, token] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    const goods = { goodsId: 9001, name: '새 상품', thumbnailUrl: '/goods/new.svg', category: 'drink', price: 1000 }
    await call('addGoods', 401, { json: goods })
    await call('addGoods', 403, { token: shopper, json: goods })
    await call('addGoods', 201, { token, json: goods })
    await call('addGoods', 400, { token, json: goods })
    await call('addGoods', 400, { token, json: { ...goods, goodsId: 9002, thumbnailUrl: '//elsewhere/x.svg' } })
    await call('changeGoods', 200, { token, params: { goodsId: 9001 }, json: { stock: 2, price: 1200 } })
    await call('changeGoods', 200, { token, params: { goodsId: 9001 }, json: { name: '헌 물건', nameEn: 'Old thing' } })
    const picture = { url: '/goods/new.svg', alt: '새 물건', altEn: 'New thing' }
    const other = { ...picture, url: '/goods/other.svg' }
    await call('changeGoods', 200, { token, params: { goodsId: 9001 }, json: { pictures: [other, picture] } })
    await call('changeGoods', 400, { token, params: { goodsId: 9001 }, json: { pictures: [picture, picture] } })
    await call('changeGoods', 400, { token, params: { goodsId: 9001 }, json: { pictures: [] } })
    await call('changeGoods', 409, {
      token,
      params: { goodsId: 9001 },
      json: { pictures: [picture], expected: { pictures: [picture] } },
    })
    await call('getGoods', 200, { params: { goodsId: 9001 } })
    for (const q of ['ㅎ ㅁㄱ', 'old thign']) await call('listGoods', 200, { query: { q } })
    await call('changeGoods', 403, { token: shopper, params: { goodsId: 9001 }, json: { stock: 3 } })
    await call('retireGoods', 204, { token, params: { goodsId: 9001 } })
    await call('getGoods', 404, { params: { goodsId: 9001 } })
    await call('listGoods', 200, { query: { q: '헌 물건' } })
  },
}
