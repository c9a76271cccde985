/** Each page that a guest can see, by what it shows once it stands. */
export const guestPages: [path: string, text: string | RegExp][] = [
  ['/', '손으로 엮은 장바구니'],
  ['/?category=drink&sort=popular', '시원한 사이다'],
  ['/?q=없는상품', '찾는 상품이 없어요'],
  ['/goods/3', '장바구니에 담기'],
  ['/goods/999999', /없거나 더 이상 팔지 않아요/],
  ['/cart', '장바구니가 비어 있어요'],
  ['/order?goodsId=3', '비회원으로 주문하기'],
  ['/order?goodsId=3&guest=1', '쿠폰은 로그인하면 쓸 수 있어요.'],
  ['/orders?guest=1', '비회원 주문 조회'],
  ['/lab?mailbox=1', '아직 보낸 메일이 없어요'],
  ['/wishes', '찜한 상품이 없어요'],
  ['/sign-in', '아직 회원이 아니신가요?'],
  ['/sign-up', '이미 회원이신가요?'],
  ['/settings', '언어'],
  ['/lab', '참가자 1명'],
  ['/nowhere', '찾는 페이지가 없어요'],
]
