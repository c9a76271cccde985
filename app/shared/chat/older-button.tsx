import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { chatMessages } from './chat.messages.ts'

interface OlderButtonProps {
  loading: boolean
  disabled?: boolean
  onLoad: () => void
}

/** Loads older messages; stands above a log. */
export function OlderButton({ loading, disabled = false, onLoad }: OlderButtonProps) {
  const t = useMessages(chatMessages)
  return (
    <p className="mb-3 text-center">
      <Button busy={loading} disabled={disabled} onClick={onLoad}>
        {t.older}
      </Button>
    </p>
  )
}
