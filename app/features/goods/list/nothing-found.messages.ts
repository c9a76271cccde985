import { defineMessages } from '#app/shared/i18n/messages.ts'

export const nothingFoundMessages = defineMessages({
  ko: {
    nothingFound: '찾는 상품이 없어요',
    nothingFoundFor: (query: string) => `‘${query}’에 맞는 상품이 없어요. 다른 말로 찾아보세요.`,
    nothingInCategory: '이 카테고리에는 아직 상품이 없어요.',
    clearFilter: '전체 필터 지우기',
  },
  en: {
    nothingFound: 'No matching products',
    nothingFoundFor: (query: string) => `No products match “${query}”. Try another search.`,
    nothingInCategory: 'There are no products in this category yet.',
    clearFilter: 'Clear all filters',
  },
})
