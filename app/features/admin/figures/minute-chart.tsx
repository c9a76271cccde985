import { useEffect, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { MinuteFigures } from '#app/contract/admin.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { type Language, useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { adminMessages } from '../admin.messages.ts'
import { formatMinute } from './format-minute.ts'
import { formatRoughKrw } from './format-rough-krw.ts'

const HEIGHT = 240

/**
 * Orders as bars and revenue as a line, minute by minute. It reads the colours from the CSS when it draws, so that they match
 * the legend and the colour scheme. It is only a picture: a table contains the same numbers.
 */
export function MinuteChart({ minutes }: { minutes: readonly MinuteFigures[] }) {
  const t = useMessages(adminMessages)
  const [language] = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot>(undefined)
  const [pointed, setPointed] = useState<number>()

  useEffect(() => {
    if (!root.current || !box.current || !canDraw()) return
    const container = box.current
    const options = chartOptions(language, root.current, container.clientWidth, setPointed)
    const drawn = new uPlot(options, [[], [], []], container)
    chart.current = drawn
    const resize = new ResizeObserver(() => drawn.setSize({ width: container.clientWidth, height: HEIGHT }))
    resize.observe(container)
    const redraw = () => drawn.redraw()
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', redraw)
    const theme = new MutationObserver(redraw)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      resize.disconnect()
      scheme.removeEventListener('change', redraw)
      theme.disconnect()
      drawn.destroy()
    }
  }, [language])

  useEffect(() => {
    chart.current?.setData([
      minutes.map(({ minute }) => Date.parse(minute) / 1000),
      minutes.map(({ orders }) => orders),
      minutes.map(({ revenue }) => revenue),
    ])
  }, [minutes, language])

  const at = pointed === undefined ? undefined : minutes[pointed]
  return (
    <div ref={root}>
      <p className="flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-soft">
        <span className="inline-flex items-center gap-2">
          <span data-colour="orders" className="size-3 rounded-sm bg-accent" />
          {t.ordersPerMinute}
        </span>
        <span className="inline-flex items-center gap-2">
          <span data-colour="revenue" className="h-1 w-4 rounded-sm bg-success" />
          {t.revenuePerMinute}
        </span>
        <span data-colour="grid" className="hidden bg-line" />
        {at && (
          <span className="ms-auto font-semibold text-ink digits">
            {formatMinute(language, at.minute)} · {t.orderCount(formatNumber(at.orders))} ·{' '}
            {formatKrw(language, at.revenue)}
          </span>
        )}
      </p>
      <div ref={box} aria-hidden="true" className="min-h-60" />
    </div>
  )
}

/** Without a canvas, the table contains all numbers. */
const canDraw = () => document.createElement('canvas').getContext('2d') !== null

function chartOptions(
  language: Language,
  root: HTMLElement,
  width: number,
  onPoint: (index: number | undefined) => void,
): uPlot.Options {
  const colour = (name: string) => () => {
    const swatch = root.querySelector(`[data-colour="${name}"]`)
    return swatch ? getComputedStyle(swatch).backgroundColor : 'currentColor'
  }
  const text = () => getComputedStyle(root.querySelector('p') ?? root).color
  const font = `12px ${getComputedStyle(root).fontFamily}`
  const grid = { stroke: colour('grid'), width: 1 }
  const axis = { stroke: text, font, grid, ticks: { show: false } } satisfies uPlot.Axis
  const bars = uPlot.paths.bars?.({ size: [0.7, 24] })
  const atLeast = (least: number) => (_: uPlot, _min: number, max: number) =>
    [0, Math.max(least, max * 1.1)] satisfies [number, number]
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
    // Make the first and the last bar as wide as the others.
    scales: {
      x: { time: true, range: (_, from, to) => [from - 30, to + 30] },
      orders: { range: atLeast(4) },
      revenue: { range: atLeast(10_000) },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 32,
        values: (_, times) => times.map((time) => formatMinute(language, time * 1000)),
      },
      {
        ...axis,
        scale: 'orders',
        size: 36,
        // Orders are whole numbers, so show no fractions on the axis.
        values: (_, counts) => counts.map((count) => (Number.isInteger(count) ? formatNumber(count) : '')),
      },
      {
        ...axis,
        scale: 'revenue',
        side: 1,
        size: 60,
        grid: { show: false },
        values: (_, amounts) => amounts.map((amount) => formatRoughKrw(language, amount)),
      },
    ],
    series: [
      {},
      { scale: 'orders', fill: colour('orders'), points: { show: false }, ...(bars && { paths: bars }) },
      { scale: 'revenue', stroke: colour('revenue'), width: 2, points: { show: false } },
    ],
  }
}
