import { defineMessages } from '#app/shared/i18n/messages.ts'

/** What every list shows; the texts of filters come when they are used. */
export const filterBarMessages = defineMessages({
  ko: {
    filter: '필터',
    found: (count: string, more: boolean) => `상품 ${count}개${more ? ' 이상' : ''}`,
  },
  en: {
    filter: 'Filters',
    found: (count: string, more: boolean) =>
      more ? `${count}+ products` : `${count} product${count === '1' ? '' : 's'}`,
  },
})
