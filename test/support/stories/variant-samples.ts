import type { GoodsInFull } from '#app/contract/goods.ts'
import { pictureUrl } from '#mock-server/store/seed/goods.ts'
import { plainGoods } from './samples.ts'

const weights = (kilos: number) => ({ name: `${kilos}kg`, nameEn: `${kilos} kg` })

/** In three weights, as its own page has it; the heaviest is sold out. */
export const goodsInVariants = {
  ...plainGoods,
  goodsId: 10,
  name: '감자 2kg',
  nameEn: 'Potatoes 2 kg',
  thumbnailUrl: pictureUrl('potato'),
  category: 'vegetables',
  price: 5900,
  family: { size: 3, inStock: 2, lowestPrice: 5900, highestPrice: 22_900 },
  variants: {
    options: [{ name: '무게', nameEn: 'Weight' }],
    list: [2, 5, 10].map((kilos, index) => ({
      goodsId: index === 0 ? 10 : 79 + index,
      name: `감자 ${kilos}kg`,
      nameEn: `Potatoes ${kilos} kg`,
      thumbnailUrl: pictureUrl('potato'),
      price: [5900, 12_900, 22_900][index] ?? 0,
      stock: [120, 40, 0][index] ?? 0,
      sold: 0,
      values: [weights(kilos)],
    })),
  },
} satisfies GoodsInFull
