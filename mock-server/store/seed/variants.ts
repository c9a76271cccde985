import { both, inSizes, type SeedFamily } from './seed-family.ts'

const weight = both('무게', 'Weight')
const volume = both('용량', 'Volume')
const count = both('개수', 'Count')

const ply = both('두께', 'Thickness')
const rolls = both('롤', 'Rolls')
const [ply3, ply4, rolls30, rolls12] = [
  both('3겹', '3-ply'),
  both('4겹', '4-ply'),
  both('30롤', '30 rolls'),
  both('12롤', '12 rolls'),
]

/** In an order that stays: a new shop numbers the variants in it. */
export const seedFamilies: readonly SeedFamily[] = [
  inSizes(
    10,
    weight,
    (value) => `감자 ${value}`,
    (value) => `Potatoes ${value}`,
    both('2kg', '2 kg'),
    [
      [both('5kg', '5 kg'), 12_900, 40],
      [both('10kg', '10 kg'), 22_900, 0],
    ],
  ),
  inSizes(
    20,
    weight,
    (value) => `양파 ${value}`,
    (value) => `Onions ${value}`,
    both('1.5kg', '1.5 kg'),
    [[both('3kg', '3 kg'), 7_600, 60]],
  ),
  inSizes(
    30,
    weight,
    (value) => `깐 마늘 ${value}`,
    (value) => `Peeled Garlic ${value}`,
    both('300g', '300 g'),
    [[both('1kg', '1 kg'), 18_500, 25]],
  ),
  inSizes(
    25,
    weight,
    (value) => `감귤 ${value}`,
    (value) => `Tangerines ${value}`,
    both('2kg', '2 kg'),
    [
      [both('5kg', '5 kg'), 27_900, 30],
      [both('10kg', '10 kg'), 49_900, 8],
    ],
  ),
  inSizes(
    55,
    weight,
    (value) => `캠벨 포도 ${value}`,
    (value) => `Campbell Grapes ${value}`,
    both('1kg', '1 kg'),
    [[both('2kg', '2 kg'), 21_900, 18]],
  ),
  inSizes(
    8,
    weight,
    (value) => `볶음 땅콩 ${value}`,
    (value) => `Roasted Peanuts ${value}`,
    both('300g', '300 g'),
    [
      [both('500g', '500 g'), 7_900, 45],
      [both('1kg', '1 kg'), 14_500, 22],
    ],
  ),
  inSizes(
    27,
    weight,
    (value) => `햇생강청 ${value}`,
    (value) => `Ginger Syrup ${value}`,
    both('500g', '500 g'),
    [[both('1kg', '1 kg'), 21_000, 14]],
  ),
  inSizes(
    7,
    count,
    (value) => `현미녹차 ${value}`,
    (value) => `Brown Rice Green Tea, ${value}`,
    both('50티백', '50 Bags'),
    [[both('100티백', '100 Bags'), 11_900, 60]],
  ),
  inSizes(
    17,
    count,
    (value) => `페퍼민트 티 ${value}`,
    (value) => `Peppermint Tea, ${value}`,
    both('20티백', '20 Bags'),
    [[both('50티백', '50 Bags'), 15_900, 28]],
  ),
  inSizes(
    13,
    volume,
    (value) => `청사과 주스 ${value}`,
    (value) => `Green Apple Juice ${value}`,
    both('200ml', '200 ml'),
    [
      [
        both('1L', '1 L'),
        4_900,
        50,
        {
          description: '새콤한 청사과를 그대로 짜서 큰 병에 담았어요. 온 가족이 함께 마시기 좋아요.',
          descriptionEn: 'Tart green apples, pressed and bottled in a size for the whole family.',
        },
      ],
    ],
  ),
  inSizes(
    43,
    volume,
    (value) => `목장 우유 ${value}`,
    (value) => `Farm Milk ${value}`,
    both('1L', '1 L'),
    [
      [both('200ml', '200 ml'), 1_100, 140],
      [both('500ml', '500 ml'), 1_900, 0],
    ],
  ),
  inSizes(
    59,
    volume,
    (value) => `핸드 로션 ${value}`,
    (value) => `Hand Lotion ${value}`,
    both('300ml', '300 ml'),
    [[both('50ml', '50 ml'), 3_200, 75]],
  ),
  inSizes(
    39,
    both('밝기', 'Power'),
    (value) => `LED 전구 ${value}`,
    (value) => `LED Bulb ${value}`,
    both('8W', '8 W'),
    [
      [
        both('12W', '12 W'),
        5_600,
        64,
        {
          description: '따뜻한 전구색으로 거실까지 환하게 밝혀요. E26 소켓에 맞고 90W 백열전구만큼 밝아요.',
          descriptionEn:
            'Warm white that lights a whole living room. It fits E26 sockets and is as bright as a 90 W bulb.',
        },
      ],
    ],
  ),
  {
    goodsId: 9,
    options: [ply, rolls],
    values: [ply3, rolls30],
    others: [
      {
        name: '3겹 화장지 12롤',
        nameEn: '3-Ply Toilet Paper, 12 Rolls',
        values: [ply3, rolls12],
        price: 8_900,
        stock: 40,
      },
      {
        name: '4겹 화장지 30롤',
        nameEn: '4-Ply Toilet Paper, 30 Rolls',
        values: [ply4, rolls30],
        price: 23_900,
        stock: 0,
        description: '더 도톰하고 먼지가 적은 4겹 화장지예요. 형광 증백제와 향료를 넣지 않았어요.',
        descriptionEn: 'Extra thick, four-ply and low on dust, with no optical brighteners and no scent.',
      },
    ],
  },
]
