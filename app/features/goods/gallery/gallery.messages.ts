import { defineMessages } from '#app/shared/i18n/messages.ts'

export const galleryMessages = defineMessages({
  ko: {
    pictures: '상품 그림',
    nth: (at: number, of: number) => `그림 ${of}장 중 ${at}번째`,
    enlarge: (picture: string) => `${picture} 크게 보기`,
  },
  en: {
    pictures: 'Product pictures',
    nth: (at: number, of: number) => `Picture ${at} of ${of}`,
    enlarge: (picture: string) => `Enlarge: ${picture}`,
  },
})
