import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import * as v from 'valibot'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { useForm } from '#app/shared/forms/use-form.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Drawer } from '#app/shared/ui/drawer.tsx'
import { RadioGroup } from '#app/shared/ui/radio-group.tsx'
import { Switch } from '#app/shared/ui/switch.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { useGoodsFilter } from '../list/use-goods-filter.ts'
import { ChoiceCount } from './choice-count.tsx'
import { filterMessages } from './filter.messages.ts'
import { PriceBands } from './price-bands.tsx'
import { PriceFields } from './price-fields.ts'
import { useFilterCounts } from './use-filter-counts.ts'

const ratings = [5, 4, 3, 2] as const

interface FilterDrawerProps {
  /** What the button that opened it says. */
  title: string
  onClose: () => void
}

/** The filters of the list over the page. They are applied together, so that Back undoes them together. */
export function FilterDrawer({ title, onClose }: FilterDrawerProps) {
  const t = useMessages(filterMessages)
  const [language] = useLanguage()
  const [filter, changeFilter] = useGoodsFilter()
  const { data: categories = [] } = useQuery(goodsQueries.categories())
  const [chosen, setChosen] = useState<readonly string[]>(filter.category?.split(',') ?? [])
  const [inStock, setInStock] = useState(filter.inStock ?? false)
  const [rating, setRating] = useState(String(filter.minRating ?? ''))
  const written = (price: number | undefined) => (price === undefined ? '' : formatNumber(price))
  const { form, field, values, fill } = useForm({
    schema: PriceFields,
    initial: { minPrice: written(filter.minPrice), maxPrice: written(filter.maxPrice) },
    onSubmit: async ({ minPrice, maxPrice }) => {
      onClose()
      changeFilter({
        category: chosen.join() || undefined,
        minPrice,
        maxPrice,
        inStock: inStock || undefined,
        minRating: Number(rating) || undefined,
      })
    },
  })
  const formId = useId()
  const typed = v.safeParse(PriceFields, values)
  const counts = useFilterCounts({
    category: chosen.join() || undefined,
    q: filter.q,
    ...(typed.success && typed.output),
    inStock: inStock || undefined,
    minRating: Number(rating) || undefined,
  })
  const ofCategory = new Map(counts?.categories.map((one) => [one.category, one.found]))
  const ofRating = new Map(counts?.ratings.map((one) => [one.minRating, one.found]))

  return (
    <Drawer
      open
      title={title}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" className="w-full">
          {t.apply}
        </Button>
      }
    >
      <form {...form} id={formId} className="grid gap-8 py-5">
        <fieldset>
          <legend className="mb-2 font-semibold">{t.categories}</legend>
          <div className="grid grid-cols-2 gap-x-4">
            {categories.map(({ category }) => (
              <label key={category} className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  checked={chosen.includes(category)}
                  onChange={({ target }) =>
                    setChosen((some) => (target.checked ? [...some, category] : some.filter((one) => one !== category)))
                  }
                  className="size-5 shrink-0 accent-accent"
                />
                <span className="min-w-0 break-words">{categoryName(language, category)}</span>
                <ChoiceCount found={ofCategory.get(category)} />
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-2 font-semibold">{t.price}</legend>
          <PriceBands
            counts={counts?.prices}
            chosen={typed.success ? typed.output : {}}
            onChoose={({ minPrice, maxPrice }) => fill({ minPrice: written(minPrice), maxPrice: written(maxPrice) })}
          />
          <div className="grid grid-cols-2 gap-3">
            <TextInput {...field('minPrice', t.minPrice)} hint={t.priceHint} inputMode="numeric" autoComplete="off" />
            <TextInput {...field('maxPrice', t.maxPrice)} inputMode="numeric" autoComplete="off" />
          </div>
        </fieldset>
        <Switch
          label={t.inStock}
          extra={<ChoiceCount found={counts?.inStock} />}
          checked={inStock}
          onChange={setInStock}
        />
        <RadioGroup
          label={t.rating}
          value={rating}
          options={[
            { value: '', label: t.anyRating },
            ...ratings.map((stars) => ({
              value: String(stars),
              label: t.ratingFrom(stars),
              extra: <ChoiceCount found={ofRating.get(stars)} />,
            })),
          ]}
          onChange={setRating}
        />
      </form>
    </Drawer>
  )
}
