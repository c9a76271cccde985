import { useQuery } from '@tanstack/react-query'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Button, ButtonLink } from '#app/shared/ui/button.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { noticesQueries } from '../notices.queries.ts'
import { restockMessages } from './restock.messages.ts'
import { useRequestRestock } from './use-request-restock.ts'

interface RestockButtonProps {
  goodsId: number
  signedIn: boolean
}

/** Asks to hear when a sold-out product is in stock again, or withdraws that. A guest is led to sign in, and back. */
export function RestockButton({ goodsId, signedIn }: RestockButtonProps) {
  const t = useMessages(restockMessages)
  const errorText = useErrorText()
  const showToast = useShowToast()
  const { data: asked = false } = useQuery({ ...noticesQueries.restockRequest(goodsId), enabled: signedIn })
  const { mutateAsync, error, isPending } = useRequestRestock(goodsId)
  if (!signedIn) {
    return (
      <ButtonLink
        look="primary"
        size="large"
        href={pathTo('signIn', undefined, { next: pathTo('goods', { goodsId }) })}
      >
        {t.ask}
      </ButtonLink>
    )
  }
  const tell = (waits: boolean) => void showToast({ about: 'restock', text: waits ? t.asked : t.withdrawn })
  return (
    <>
      <Button
        look={asked ? 'secondary' : 'primary'}
        size="large"
        busy={isPending}
        onClick={() => {
          // What went wrong is shown below the button.
          if (!isPending) void mutateAsync(!asked).then(tell, () => {})
        }}
      >
        {asked ? t.withdraw : t.ask}
      </Button>
      {/* Rendered before its text, so that screen readers announce the text. */}
      <p role="alert" className="col-span-full text-sm text-danger empty:hidden">
        {error && errorText(error)}
      </p>
    </>
  )
}
