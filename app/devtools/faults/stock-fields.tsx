import { useState } from 'react'
import { type Faults, faultLimits } from '#app/contract/faults.ts'
import { NumberField } from './number-field.tsx'

interface StockFieldsProps {
  stock: Faults['stock']
  onChange: (stock: Faults['stock']) => void
}

/** The product whose page is open, or the first one. */
const goodsInSight = () => Number(/^\/goods\/(\d+)/.exec(location.pathname)?.[1] ?? 1)

/** Sets the stock of products. */
export function StockFields({ stock, onChange }: StockFieldsProps) {
  const [goodsId, setGoodsId] = useState(goodsInSight)
  return (
    <>
      {Object.entries(stock).map(([id, left]) => (
        <NumberField
          key={id}
          label={`Stock of product ${id}`}
          unit="pieces"
          max={faultLimits.stock}
          value={left}
          onChange={(pieces) => onChange({ ...stock, [id]: pieces })}
        />
      ))}
      <NumberField label="Goods" unit="number" min={1} max={9_999_999} value={goodsId} onChange={setGoodsId} />
      <div className="faults-buttons">
        <button type="button" onClick={() => onChange({ ...stock, [goodsId]: 0 })}>
          Sell out product {goodsId}
        </button>
      </div>
    </>
  )
}
