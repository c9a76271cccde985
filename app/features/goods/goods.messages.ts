import { defineMessages } from '#app/shared/i18n/messages.ts'

/** The texts of the product list; the texts of a product page are loaded with that page. */
export const goodsMessages = defineMessages({
  ko: {
    goods: '상품',
    categories: '상품 카테고리',
    allCategories: '전체',
    search: '상품 검색',
    searchHint: '무엇을 찾으세요?',
    sortBy: '정렬',
    relevance: '관련순',
    newest: '최신순',
    popular: '판매순',
    price_asc: '낮은 가격순',
    price_desc: '높은 가격순',
    more: '더 보기',
    sold: (count: string) => `${count}개 팔림`,
    left: (count: string) => `${count}개 남음`,
    soldOut: '품절',
  },
  en: {
    goods: 'Products',
    categories: 'Categories',
    allCategories: 'All',
    search: 'Search products',
    searchHint: 'Search the shop',
    sortBy: 'Sort by',
    relevance: 'Most relevant',
    newest: 'Newest',
    popular: 'Best selling',
    price_asc: 'Lowest price',
    price_desc: 'Highest price',
    more: 'Show more',
    sold: (count: string) => `${count} sold`,
    left: (count: string) => `${count} left`,
    soldOut: 'Sold out',
  },
})
