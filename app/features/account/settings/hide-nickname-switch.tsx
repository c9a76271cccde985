import { useQuery } from '@tanstack/react-query'
import { hiddenNickname } from '#app/contract/user.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Switch } from '#app/shared/ui/switch.tsx'
import { accountMessages } from '../account.messages.ts'
import { accountQueries } from '../account.queries.ts'
import { useChangeAccount } from './use-change-account.ts'

interface HideNicknameSwitchProps {
  nickname: string
  /** Called after the shop has saved the change, because cached data that contains the nickname is outdated then. */
  onChanged: () => void
}

/** Chooses whether others see the shopper's nickname in purchases. */
export function HideNicknameSwitch({ nickname, onChanged }: HideNicknameSwitchProps) {
  const t = useMessages(accountMessages)
  const { data: account, error } = useQuery(accountQueries.me())
  const change = useChangeAccount(onChanged)
  const errorText = useErrorText()
  const wrong = change.error ?? error
  return (
    <div className="grid gap-3">
      <Switch
        label={t.hideNickname}
        hint={t.hideNicknameHint(hiddenNickname(nickname))}
        checked={account?.hideNickname ?? false}
        disabled={!account}
        onChange={(hideNickname) => change.mutate({ hideNickname })}
      />
      <FormError>{wrong ? errorText(wrong) : undefined}</FormError>
    </div>
  )
}
