import { testCards } from '#app/contract/test-cards.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { groupCardNumber } from './group-digits.ts'
import { testCardsMessages } from './test-cards.messages.ts'
import { testProviderMessages } from './test-provider.messages.ts'

/** The test cards with what they do. A press chooses one. */
export function TestCardList({ onChoose }: { onChoose: (number: string) => void }) {
  const t = useMessages(testProviderMessages)
  const outcomes = useMessages(testCardsMessages)
  return (
    <section className="grid gap-3 border-t border-line pt-5">
      <div className="grid gap-1">
        <h2 className="font-bold">{t.cards}</h2>
        <p className="text-sm text-ink-soft">{t.cardsWhy}</p>
      </div>
      <ul className="grid gap-2">
        {testCards.map(({ number, outcome }) => (
          <li key={number}>
            <button
              type="button"
              onClick={() => onChoose(number)}
              className="flex min-h-11 w-full flex-wrap items-center justify-between gap-x-4 rounded-sm border border-line-strong px-3 py-2 text-start text-sm hover:bg-sunken"
            >
              <span className="price font-semibold">{groupCardNumber(number)}</span> <span>{outcomes[outcome]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
