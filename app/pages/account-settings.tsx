import { useLocation } from 'wouter'
import { DeleteAccountButton } from '#app/features/account/settings/delete-account-button.tsx'
import { HideNicknameSwitch } from '#app/features/account/settings/hide-nickname-switch.tsx'
import { SignOutButton } from '#app/features/account/sign-out/sign-out-button.tsx'
import { useUser } from '#app/features/account/signed-in.tsx'
import { forgetRecipientDraft } from '#app/features/orders/form/recipient-draft.ts'
import { AskForProof } from '#app/features/orders/guest/ask-for-proof.tsx'
import { guestMessages } from '#app/features/orders/guest/guest.messages.ts'
import { usePurchaseServices } from '#app/features/purchases/purchases-context.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { settingsMessages } from './settings.messages.ts'
import { SettingsRow } from './settings-row.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Shows the signed-in account and what can be done with it; guests get a link to sign in. */
export function AccountSettings() {
  const t = useMessages(settingsMessages)
  const guest = useMessages(guestMessages)
  const user = useUser()
  const [, navigate] = useLocation()
  const { feed } = usePurchaseServices()
  /**
   * The purchases on this page still show the old nickname, so load them again. If that fails, the next page load corrects it.
   */
  const reloadPurchases = () => void feed.refresh(AbortSignal.timeout(10_000)).catch(() => {})
  function leave() {
    forgetRecipientDraft()
    navigate(pathTo('goodsList'))
  }
  if (!user)
    return (
      <SettingsSection title={t.account}>
        <SettingsRow
          title={t.guest}
          action={<ButtonLink href={pathTo('signIn', undefined, { next: pathTo('settings') })}>{t.signIn}</ButtonLink>}
        />
      </SettingsSection>
    )
  return (
    <SettingsSection title={t.account}>
      <SettingsRow title={t.signedInAs(user.nickname)} action={<SignOutButton onSignedOut={leave} />} />
      <div className="p-5">
        <HideNicknameSwitch nickname={user.nickname} onChanged={reloadPurchases} />
      </div>
      <SettingsRow title={guest.bringIn} hint={guest.bringInHint} action={<AskForProof />} />
      <SettingsRow
        title={t.everywhere}
        hint={t.everywhereHint}
        action={<SignOutButton everywhere onSignedOut={leave} />}
      />
      <SettingsRow
        title={t.leave}
        hint={t.leaveHint}
        action={
          <DeleteAccountButton
            onDeleted={() => {
              reloadPurchases()
              leave()
            }}
          />
        }
      />
    </SettingsSection>
  )
}
