import type { FiguresPeriod } from '#app/contract/admin.ts'
import type { Language } from '#app/shared/i18n/language.tsx'

/** Figures are shown in the shop's time, because its days are those of Seoul: a day must not be called another one elsewhere. */
export const shopTimeZone = 'Asia/Seoul'

const timeZone = shopTimeZone
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
const formats = {
  ko: {
    time: new Intl.DateTimeFormat('ko-KR', time),
    date: new Intl.DateTimeFormat('ko-KR', { month: 'long', day: 'numeric', timeZone }),
  },
  en: {
    time: new Intl.DateTimeFormat('en-US', time),
    date: new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone }),
  },
}

/** Formats where a part of a period begins: `14:05`, `11월 28일 14:00` in a week, `11월 28일` in a month. */
export function formatBucket(language: Language, period: FiguresPeriod, at: string): string {
  const date = formats[language].date.format(new Date(at))
  const minute = formats[language].time.format(new Date(at))
  if (period === 'month') return date
  return period === 'week' ? `${date} ${minute}` : minute
}

/** Formats a time (ms) on the chart's axis: a week has one for each day. */
export const formatTick = (language: Language, period: FiguresPeriod, at: number): string =>
  formats[language][period === 'hour' || period === 'day' ? 'time' : 'date'].format(at)
