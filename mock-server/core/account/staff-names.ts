import { lookOfText } from '#mock-server/store/queries/look-of-text.ts'

/** Refused as a nickname, and as a part of one that is set apart by `-`, `_` or digits. */
const names = [
  'admin',
  'administrator',
  'customerservice',
  'helpdesk',
  'jangteo',
  'manager',
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
  '매니저',
  '사장',
  '점장',
]
/** Refused beside one of those names, as in `adminteam` and 장터공식. */
const additions = ['cs', 'shop', 'team', '공식', '관리', '상담', '센터', '팀', '님']
/** Refused anywhere in a nickname: they are part of no other word. */
const words = ['운영자', '운영진', '운영팀', '관리자', '관리인', '고객센터', '고객지원', '상담원', '장터지기']

/** Also `l` for `i` and `0` for `o`, which lower case or a font hides, and digits that are written for letters. */
const look = (text: string) =>
  lookOfText(text.toLowerCase())
    .replaceAll(/[il1|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')

const anyOf = (texts: readonly string[]) => texts.map(look).join('|')
/** Nothing but names and additions, and one name at least. */
const staffOnly = new RegExp(`^(?:${anyOf(additions)})*(?:${anyOf(names)})(?:${anyOf([...names, ...additions])})*$`)
const looksOfWords = words.map(look)

/** Whether a nickname reads or looks like that of the shop's staff. Only the seeded administrators have such. */
export function isStaffName(nickname: string): boolean {
  const parts = nickname.normalize('NFKC').split(/[-_]+/)
  const candidates = [parts.join(''), ...parts].flatMap((part) => [part, part.replaceAll(/\p{N}+/gu, '')])
  if (candidates.some((part) => staffOnly.test(look(part)))) return true
  const whole = look(parts.join('').replaceAll(/\p{N}+/gu, ''))
  return looksOfWords.some((word) => whole.includes(word))
}
