import { useState } from 'react'
import { MAX_OPTIONS } from '#app/contract/limits.ts'
import type { OptionText } from '#app/contract/variant.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { useGoodsChanged } from '../use-goods-changed.ts'
import { NewVariantFields, noVariant, readVariant, type VariantField } from './variant-fields.ts'
import { adminVariantsMessages } from './variants.messages.ts'

interface AddVariantProps {
  goodsId: number
  /** What the product can be chosen by; empty if it has no options yet. */
  options: readonly OptionText[]
  /** Gets the name of the added variant, or nothing if none was added. */
  onDone: (name?: string) => void
}

/** The form to add a variant. With its first one a product gets its options. */
export function AddVariant({ goodsId, options, onDone }: AddVariantProps) {
  const t = useMessages(adminVariantsMessages)
  const [language] = useLanguage()
  const goodsChanged = useGoodsChanged()
  const hasOptions = options.length > 0
  const [count, setCount] = useState(Math.max(1, options.length))
  const { form, field, formError, submitting } = useForm({
    schema: NewVariantFields,
    read: (texts) => readVariant(texts, count, hasOptions),
    initial: noVariant,
    onSubmit: async (body) => {
      // Sent twice it is refused the second time, as a combination that there is.
      const { goods } = await call('addVariant', { params: { goodsId }, body })
      await goodsChanged()
      onDone(displayName(language, goods))
    },
  })
  const text = (name: VariantField, label: string, lang: 'ko' | 'en') => (
    <TextInput lang={lang} autoComplete="off" {...field(name, label)} />
  )
  return (
    <form {...form} className="grid gap-5 rounded-lg border border-line p-4">
      {Array.from({ length: count }, (_, at) => (
        <fieldset key={at} className="grid gap-3 sm:grid-cols-2">
          <legend className="mb-2 font-semibold">
            {options[at] ? displayName(language, options[at]) : t.nth(at + 1)}
          </legend>
          {!hasOptions && (
            <>
              {text(`options.${at}.name`, t.option, 'ko')}
              {text(`options.${at}.nameEn`, t.optionEn, 'en')}
              {text(`ownValues.${at}.name`, t.own, 'ko')}
              {text(`ownValues.${at}.nameEn`, t.ownEn, 'en')}
            </>
          )}
          {text(`values.${at}.name`, t.value, 'ko')}
          {text(`values.${at}.nameEn`, t.valueEn, 'en')}
        </fieldset>
      ))}
      {!hasOptions && count < MAX_OPTIONS && (
        <Button onClick={() => setCount(count + 1)} className="justify-self-start">
          {t.addOption}
        </Button>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput hint={t.nameHint} lang="ko" autoComplete="off" {...field('name', t.name)} />
        {text('nameEn', t.nameEn, 'en')}
        <TextInput inputMode="numeric" autoComplete="off" {...field('price', t.price)} />
        <TextInput inputMode="numeric" autoComplete="off" {...field('stock', t.stock)} />
      </div>
      <FormError>{formError}</FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => onDone()}>{t.cancel}</Button>
        <Button type="submit" look="primary" busy={submitting}>
          {t.create}
        </Button>
      </div>
    </form>
  )
}
