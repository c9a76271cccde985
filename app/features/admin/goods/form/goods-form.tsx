import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import type { useForm } from '#app/shared/forms/use-form.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextArea, type TextAreaProps } from '#app/shared/ui/text-area.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminGoodsMessages } from '../admin-goods.messages.ts'
import { type GoodsField, type GoodsTexts, picturesIn, textsOfPictures } from './goods-fields.ts'
import { PicturesField } from './pictures-field.tsx'

type Form = ReturnType<typeof useForm<GoodsField, unknown>>

interface GoodsFormProps extends Pick<Form, 'form' | 'formError' | 'submitting'> {
  /** The props of one field; the form may have more fields than these. */
  field: (name: GoodsField, label: string) => Omit<ReturnType<Form['field']>, 'name'> & { name: string }
  values: GoodsTexts
  /** Fills in fields from code. */
  fill: (some: Partial<GoodsTexts>) => void
  title: string
  nameEnHint?: string
  /** Further fields. */
  children?: ReactNode
  submitLabel: string
  onCancel: () => void
}

/** Names, description, category and pictures of a product. */
export function GoodsForm({ form, field, values, fill, formError, submitting, ...rest }: GoodsFormProps) {
  const { title, nameEnHint, children, submitLabel, onCancel } = rest
  const t = useMessages(adminGoodsMessages)
  const [language] = useLanguage()
  const listId = useId()
  const { data: categories = [] } = useQuery(goodsQueries.categories())
  return (
    <form {...form} className="mx-auto grid max-w-xl gap-5">
      <h2 className="text-lg font-bold">{title}</h2>
      <TextInput lang="ko" autoComplete="off" {...field('name', t.name)} />
      <TextInput hint={nameEnHint} lang="en" autoComplete="off" {...field('nameEn', t.nameEn)} />
      <Paragraph lang="ko" {...field('description', t.description)} />
      <Paragraph lang="en" {...field('descriptionEn', t.descriptionEn)} />
      <TextInput hint={t.categoryHint} list={listId} autoComplete="off" {...field('category', t.category)} />
      <datalist id={listId}>
        {categories.map(({ category }) => (
          <option key={category} value={category}>
            {categoryName(language, category)}
          </option>
        ))}
      </datalist>
      {children}
      <PicturesField
        pictures={picturesIn(values)}
        goods={{ ...values, nameEn: values.nameEn || values.name }}
        field={field}
        onChange={(pictures) => fill({ pictures: '', ...textsOfPictures(pictures) })}
      />
      <FormError>{formError}</FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="large" onClick={onCancel}>
          {t.cancel}
        </Button>
        <Button type="submit" look="primary" size="large" busy={submitting}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

/** A text field for one paragraph: typed or pasted line breaks become spaces. */
const Paragraph = ({ onChange, ...field }: TextAreaProps) => (
  <TextArea
    {...field}
    autoComplete="off"
    onChange={(event) => {
      const { value } = event.target
      if (value.includes('\n')) event.target.value = value.replace(/\s*\n\s*/g, ' ')
      onChange?.(event)
    }}
  />
)
