import { lookOfText } from '#mock-server/store/queries/look-of-text.ts'

/** Refused as a nickname, and as a part of one that is set apart by `-`, `_` or digits. */
const names = [
  'admin',
  'administrator',
  'customerservice',
  'helpdesk',
  'jangteo',
  'moderator',
  'official',
  'operator',
  'root',
  'staff',
  'support',
  'sysop',
  'system',
  'webmaster',
  '장터',
  '어드민',
  '직원',
  '스태프',
  '상담사',
]
/** Refused anywhere in a nickname: they are part of no other word. */
const words = ['운영자', '운영진', '운영팀', '관리자', '관리인', '고객센터', '고객지원', '상담원', '장터지기']

/** Also `l` for `i` and `0` for `o`, which lower case or a font hides. */
const look = (text: string) =>
  lookOfText(text.toLowerCase())
    .replaceAll(/[il1|]/g, 'l')
    .replaceAll('0', 'o')

const looksOfNames = new Set(names.map(look))
const looksOfWords = words.map(look)

/** Whether a nickname reads or looks like that of the shop's staff. Only the seeded administrators have such. */
export function isStaffName(nickname: string): boolean {
  const parts = nickname.normalize('NFKC').split(/[-_]+/)
  const candidates = [parts.join(''), ...parts].flatMap((part) => [part, part.replaceAll(/\p{N}+/gu, '')])
  if (candidates.some((part) => looksOfNames.has(look(part)))) return true
  const whole = look(parts.join('').replaceAll(/\p{N}+/gu, ''))
  return looksOfWords.some((word) => whole.includes(word))
}
