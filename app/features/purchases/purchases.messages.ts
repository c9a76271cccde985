import { formerMember, guestName } from '#app/contract/purchase.ts'
import { defineMessages } from '#app/shared/i18n/messages.ts'
import { withParticle } from '#app/shared/i18n/particle.ts'

const named = (nickname: string) => (nickname === guestName ? nickname : `${nickname}님`)

const buyer = (nickname: string) =>
  nickname === formerMember ? 'A former member' : nickname === guestName ? 'Guest' : nickname

export const purchasesMessages = defineMessages({
  ko: {
    bought: (nickname: string, goods: string, when: string) =>
      `${named(nickname)}이 ${when} ${withParticle(goods, '을/를')} 구매했어요!`,
    buyer: named,
    summary: (count: string) => `방금 ${count}건의 구매가 있었어요`,
    others: (count: string) => `외 ${count}건`,
    notices: '구매 알림',
    close: '알림 닫기',
    stop: '그만 보기',
    stopped: '구매 알림을 껐어요. 설정에서 다시 켤 수 있어요.',
    recent: '최근 구매',
    noneYet: '아직 구매가 없어요. 첫 구매가 여기에 보여요.',
  },
  en: {
    bought: (nickname: string, goods: string, when: string) => `${buyer(nickname)} bought ${goods} ${when}!`,
    buyer,
    summary: (count: string) => `${count} purchases just now`,
    others: (count: string) => `and ${count} more`,
    notices: 'Purchase notifications',
    close: 'Close notification',
    stop: 'Stop showing these',
    stopped: 'Purchase notifications are off. You can turn them back on in Settings.',
    recent: 'Recent purchases',
    noneYet: 'No purchases yet. The first one will show up here.',
  },
})
