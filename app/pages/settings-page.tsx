import { useLocation } from 'wouter'
import { forgetRecipientDraft } from '#app/features/orders/recipient-draft.ts'
import { useNoticesPreference } from '#app/features/purchases/purchases-context.tsx'
import { useUser } from '#app/features/session/session.tsx'
import { SignOutButton } from '#app/features/session/sign-out-button.tsx'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { RadioGroup } from '#app/shared/ui/radio-group.tsx'
import { Switch } from '#app/shared/ui/switch.tsx'

const messages = defineMessages({
  ko: {
    settings: '설정',
    account: '계정',
    signedInAs: (nickname: string) => `${nickname}님으로 로그인했어요.`,
    guest: '로그인하면 주문하고 주문 내역을 볼 수 있어요.',
    signIn: '로그인',
    language: '언어',
    notices: '구매 알림',
    noticesHint: '다른 사람이 구매하면 화면 아래에 알려 드려요.',
  },
  en: {
    settings: 'Settings',
    account: 'Account',
    signedInAs: (nickname: string) => `You are signed in as ${nickname}.`,
    guest: 'Sign in to order and to see your orders.',
    signIn: 'Sign in',
    language: 'Language',
    notices: 'Purchase notices',
    noticesHint: 'Shows at the bottom of the screen what others buy.',
  },
})

/** Each language in its own words, for whoever can't read the other. */
const languages = [
  { value: 'ko', label: '한국어', lang: 'ko' },
  { value: 'en', label: 'English', lang: 'en' },
] as const

export function SettingsPage() {
  const t = useMessages(messages)
  const user = useUser()
  const [, navigate] = useLocation()
  const [language, setLanguage] = useLanguage()
  const [notices, setNotices] = useNoticesPreference()
  const section = 'rounded-lg border border-line bg-surface p-5'
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>{t.settings}</PageTitle>
      <div className="grid gap-4">
        <section aria-label={t.account} className={`${section} flex flex-wrap items-center justify-between gap-4`}>
          <p>{user ? t.signedInAs(user.nickname) : t.guest}</p>
          {user ? (
            <SignOutButton
              onSignedOut={() => {
                forgetRecipientDraft()
                navigate(pathTo('goodsList'))
              }}
            />
          ) : (
            <ButtonLink href={pathTo('signIn', undefined, { next: pathTo('settings') })}>{t.signIn}</ButtonLink>
          )}
        </section>
        <div className={section}>
          <RadioGroup label={t.language} value={language} options={languages} onChange={setLanguage} />
        </div>
        <div className={section}>
          <Switch label={t.notices} hint={t.noticesHint} checked={notices} onChange={setNotices} />
        </div>
      </div>
    </div>
  )
}
