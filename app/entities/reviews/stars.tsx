import { useMessages } from '#app/shared/i18n/messages.ts'
import { starsMessages } from './stars.messages.ts'

/** One to five stars. */
export function Stars({ stars }: { stars: number }) {
  const t = useMessages(starsMessages)
  return (
    <span role="img" aria-label={t.stars(stars)} className="text-accent">
      {'★'.repeat(stars)}
      <span className="text-line-strong">{'☆'.repeat(5 - stars)}</span>
    </span>
  )
}
