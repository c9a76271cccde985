import { useEffect, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { FiguresBucket, FiguresPeriod } from '#app/contract/admin.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { type Language, useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { figuresMessages } from './figures.messages.ts'
import { formatBucket, formatTick, shopTimeZone } from './format-bucket.ts'
import { formatRoughKrw } from './format-rough-krw.ts'

const HEIGHT = 240

/** Half the time (s) of one part of each period, so that the first and the last bar are as wide as the others. */
const HALF_A_PART = { hour: 30, day: 300, week: 1_800, month: 43_200 } as const satisfies Record<FiguresPeriod, number>

/**
 * Orders as bars and revenue as a line, part by part of a period. It reads the colours from the CSS when it draws, so that they match
 * the legend and the colour scheme. It is only a picture: a table contains the same numbers.
 */
export function FiguresChart({ period, buckets }: { period: FiguresPeriod; buckets: readonly FiguresBucket[] }) {
  const t = useMessages(figuresMessages)
  const [language] = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot>(undefined)
  const [pointed, setPointed] = useState<number>()

  useEffect(() => {
    if (!root.current || !box.current || !canDraw()) return
    const container = box.current
    const options = chartOptions(language, period, root.current, container.clientWidth, setPointed)
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
  }, [language, period])

  useEffect(() => {
    chart.current?.setData([
      buckets.map(({ minute }) => Date.parse(minute) / 1000),
      buckets.map(({ orders }) => orders),
      buckets.map(({ revenue }) => revenue),
    ])
  }, [buckets, language, period])

  const at = pointed === undefined ? undefined : buckets[pointed]
  return (
    <div ref={root}>
      <p className="flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-soft">
        <span className="inline-flex items-center gap-2">
          <span data-colour="orders" className="size-3 rounded-sm bg-accent" />
          {t[`orders_${period}`]}
        </span>
        <span className="inline-flex items-center gap-2">
          <span data-colour="revenue" className="h-1 w-4 rounded-sm bg-success" />
          {t[`revenue_${period}`]}
        </span>
        <span data-colour="grid" className="hidden bg-line" />
        {at && (
          <span className="ms-auto font-semibold text-ink digits">
            {formatBucket(language, period, at.minute)} · {t.orderCount(formatNumber(at.orders))} ·{' '}
            {formatKrw(language, at.revenue)}
          </span>
        )}
      </p>
      <div ref={box} aria-hidden="true" className="min-h-60" />
    </div>
  )
}

/** How far apart (s) the marks of an axis of days may be. */
const dayIncrements = [1, 2, 4, 7, 14].map((days) => days * 86_400)

/** Without a canvas, the table contains all numbers. */
const canDraw = () => document.createElement('canvas').getContext('2d') !== null

function chartOptions(
  language: Language,
  period: FiguresPeriod,
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
  const isOfDays = period === 'week' || period === 'month'
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), shopTimeZone),
    cursor: { y: false, drag: { x: false, y: false } },
    hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
    scales: {
      x: { time: true, range: (_, from, to) => [from - HALF_A_PART[period], to + HALF_A_PART[period]] },
      orders: { range: atLeast(4) },
      revenue: { range: atLeast(10_000) },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 32,
        ...(isOfDays && { space: 80, incrs: dayIncrements }),
        values: (_, times) => times.map((time) => formatTick(language, period, time * 1000)),
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
