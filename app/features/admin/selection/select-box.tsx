import { useEffect, useRef } from 'react'

interface SelectBoxProps {
  label: string
  checked: boolean
  /** Some of what the box stands for is selected. */
  partly?: boolean
  /** `range` is whether Shift was held. */
  onSelect: (checked: boolean, range: boolean) => void
}

/** The checkbox of a row, with a target that a finger hits. */
export function SelectBox({ label, checked, partly = false, onSelect }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  // HTML has no attribute for it.
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly
  }, [partly])
  return (
    // Without `select-none`, Shift would select the texts in between as well.
    <label className="grid size-11 cursor-pointer place-items-center select-none">
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ target, nativeEvent }) =>
          // Space makes a click too, with the keys that are held.
          onSelect(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        className="size-5 cursor-pointer accent-accent"
      />
    </label>
  )
}
