/** A Markdown table whose first column is text and the others are numbers. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `### ${title}`,
    '',
    line(columns),
    `|---|${columns
      .slice(1)
      .map(() => '--:')
      .join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

/** A number as a table shows it; a dash for what was not measured. */
export const shown = (value: number, digits = 0): string =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–'
