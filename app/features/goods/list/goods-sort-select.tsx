import { useMessages } from '#app/shared/i18n/messages.ts'
import { Select } from '#app/shared/ui/select.tsx'
import { goodsMessages } from '../goods.messages.ts'
import { goodsSorts, useGoodsFilter } from './use-goods-filter.ts'

export function GoodsSortSelect() {
  const t = useMessages(goodsMessages)
  const [{ sort }, changeFilter] = useGoodsFilter()
  return (
    <Select
      label={t.sortBy}
      value={sort}
      options={goodsSorts.map((value) => ({ value, label: t[value] }))}
      onChange={(value) => changeFilter({ sort: value })}
    />
  )
}
