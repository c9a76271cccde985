/** Makes UTF-8 of a file: without it Excel reads the text in the old encoding of the computer. */
export const byteOrderMark = '\uFEFF'

/**
 * How a formula begins: OWASP, CSV Injection (https://owasp.org/www-community/attacks/CSV_Injection). Spreadsheets of East Asia read
 * letters of full width, too.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * One record of a CSV file (RFC 4180). Texts are quoted. One that a spreadsheet would run as a formula gets an apostrophe, which
 * makes it a text: shoppers choose their names and addresses.
 */
export const csvRecord = (fields: readonly (string | number)[]): string => `${fields.map(csvField).join(',')}\r\n`

function csvField(field: string | number): string {
  if (typeof field === 'number') return String(field)
  const text = formula.test(field) ? `'${field}` : field
  return text === '' ? '' : `"${text.replaceAll('"', '""')}"`
}
