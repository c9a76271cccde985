import type { ErrorCode } from '#app/contract/errors.ts'
import type { Language } from '#app/contract/field-errors.ts'

/** The texts that people read. The Korean texts of the legacy API's four errors, and of signing up, are unchanged. */
export const errorMessages: Record<Language, Record<ErrorCode, string>> = {
  ko: {
    invalid: '입력한 내용을 다시 확인해 주세요.',
    malformed_body: '요청 내용을 읽을 수 없어요.',
    wrong_credentials: '이메일 또는 패스워드가 잘못됐습니다.',
    already_registered: '이미 가입된 이메일 또는 닉네임이 있습니다.',
    password_mismatch: '패스워드가 패스워드 확인란과 동일하지 않습니다.',
    goods_exists: '이미 있는 데이터입니다.',
    unauthenticated: '로그인 후 이용해 주세요.',
    forbidden: '이 기능을 쓸 권한이 없어요.',
    foreign_origin: '다른 사이트에서 보낸 요청은 받지 않아요.',
    not_bought: '배송이 끝난 주문에 있는 상품만 리뷰를 쓸 수 있어요.',
    not_found: '찾으시는 주소가 없어요.',
    goods_not_found: '찾으시는 상품이 없어요.',
    order_not_found: '찾으시는 주문이 없어요.',
    user_not_found: '찾으시는 회원이 없어요.',
    thread_not_found: '찾으시는 문의가 없어요.',
    review_not_found: '찾으시는 리뷰가 없어요.',
    method_not_allowed: '이 주소에서는 쓸 수 없는 방식이에요.',
    out_of_stock: '재고가 부족해서 주문하지 못했어요.',
    price_changed: '그사이 가격이 바뀌었어요. 금액을 확인하고 다시 주문해 주세요.',
    goods_changed: '그사이 상품이 바뀌었어요. 지금 값을 확인하고 다시 저장해 주세요.',
    cart_changed: '그사이 장바구니가 바뀌었어요. 지금 수량을 확인해 주세요.',
    order_status_conflict: '그사이 주문 상태가 바뀌었어요. 지금 상태를 확인해 주세요.',
    thread_changed: '그사이 담당자가 바뀌었어요. 확인하고 다시 눌러 주세요.',
    already_reviewed: '이 상품의 리뷰를 이미 썼어요. 쓴 리뷰를 수정해 주세요.',
    own_review: '내가 쓴 리뷰에는 표시할 수 없어요.',
    already_voted: '이미 도움이 됐다고 표시한 리뷰예요.',
    review_hidden: '가게에서 숨긴 리뷰는 삭제할 수 없어요. 수정은 할 수 있어요.',
    wishes_full: '찜은 300개까지 할 수 있어요. 찜한 상품에서 몇 개를 빼고 다시 시도해 주세요.',
    in_stock: '지금 살 수 있는 상품이에요. 바로 담아 보세요.',
    restock_requests_full: '알림은 상품 100개까지 신청할 수 있어요. 다른 상품의 알림을 취소하고 다시 시도해 주세요.',
    own_account: '자신의 권한은 바꿀 수 없어요.',
    last_administrator: '하나뿐인 관리자 계정은 탈퇴할 수 없어요. 먼저 다른 관리자를 정해 주세요.',
    orders_under_way: '포장했거나 배송 중인 주문이 있어서 아직 탈퇴할 수 없어요. 주문을 받은 뒤에 다시 시도해 주세요.',
    payload_too_large: '보낸 내용이 너무 커요.',
    unsupported_media_type: 'JSON이나 폼 형식으로 보내 주세요.',
    idempotency_key_reused: '같은 Idempotency-Key로 다른 내용을 보냈어요.',
    too_many_requests: '요청이 너무 많아요. 잠시 후 다시 시도해 주세요.',
    internal: '서버에 문제가 생겼어요. 잠시 후 다시 시도해 주세요.',
    unavailable: '지금은 이용할 수 없어요. 잠시 후 다시 시도해 주세요.',
  },
  en: {
    invalid: 'Please check what you entered.',
    malformed_body: 'We couldn’t read the request.',
    wrong_credentials: 'Incorrect email address or password.',
    already_registered: 'This email address or nickname is already taken.',
    password_mismatch: 'The passwords don’t match.',
    goods_exists: 'A product with this number already exists.',
    unauthenticated: 'Please sign in first.',
    forbidden: 'You don’t have permission to do this.',
    foreign_origin: 'Requests from other sites are not accepted.',
    not_bought: 'You can review a product once an order with it has been delivered.',
    not_found: 'There’s nothing at this address.',
    goods_not_found: 'We can’t find this product.',
    order_not_found: 'We can’t find this order.',
    user_not_found: 'We can’t find this account.',
    thread_not_found: 'We can’t find this conversation.',
    review_not_found: 'We can’t find this review.',
    method_not_allowed: 'This address doesn’t support this method.',
    out_of_stock: 'There isn’t enough in stock, so nothing was ordered.',
    price_changed: 'The price has changed. Please check the total and order again.',
    goods_changed: 'The product has changed. Please check it and save again.',
    cart_changed: 'Your cart has changed. Please check the quantity.',
    order_status_conflict: 'The order’s status has changed. Please check it.',
    thread_changed: 'The conversation has been assigned or unassigned. Please check it and try again.',
    already_reviewed: 'You’ve already reviewed this product. Edit your review instead.',
    own_review: 'You can’t mark your own review as helpful.',
    already_voted: 'You’ve already marked this review as helpful.',
    review_hidden: 'We’ve hidden this review, so it can’t be deleted. You can edit it.',
    wishes_full: 'Your wishlist is full with 300 products. Remove some and try again.',
    in_stock: 'This product is in stock now, so you can buy it.',
    restock_requests_full: 'You can ask about up to 100 products. Cancel another request and try again.',
    own_account: 'You can’t change your own role.',
    last_administrator:
      'The only administrator can’t delete their account. Please make someone else an administrator first.',
    orders_under_way: 'One of your orders is packed or on its way. Please try again once it has been delivered.',
    payload_too_large: 'The request is too large.',
    unsupported_media_type: 'Please send JSON or form data.',
    idempotency_key_reused: 'This Idempotency-Key was already used for another request.',
    too_many_requests: 'Too many requests. Please try again in a moment.',
    internal: 'Something went wrong on our end. Please try again in a moment.',
    unavailable: 'The shop isn’t available right now. Please try again in a moment.',
  },
}

export const signedUpMessages: Record<Language, string> = {
  ko: '회원 가입에 성공하였습니다.',
  en: 'You have signed up.',
}

/** `too_many_requests` where it is known when to try again, in seconds. */
export const tooManyRequests: Record<Language, (seconds: number) => string> = {
  ko: (seconds) =>
    `요청이 너무 많아요. ${seconds < 60 ? `${seconds}초` : `${inMinutes(seconds)}분`} 뒤에 다시 시도해 주세요.`,
  en: (seconds) =>
    `Too many requests. Please try again in ${seconds < 60 ? counted(seconds, 'second') : counted(inMinutes(seconds), 'minute')}.`,
}

const inMinutes = (seconds: number) => Math.ceil(seconds / 60)
const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
