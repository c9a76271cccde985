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
    not_found: '찾으시는 주소가 없어요.',
    goods_not_found: '찾으시는 상품이 없어요.',
    order_not_found: '찾으시는 주문이 없어요.',
    user_not_found: '찾으시는 회원이 없어요.',
    thread_not_found: '찾으시는 대화가 없어요.',
    method_not_allowed: '이 주소에서는 쓸 수 없는 방식이에요.',
    out_of_stock: '재고가 부족해서 주문하지 못했어요.',
    price_changed: '그사이 가격이 바뀌었어요. 금액을 확인하고 다시 주문해 주세요.',
    goods_changed: '그사이 상품이 바뀌었어요. 지금 값을 확인하고 다시 저장해 주세요.',
    cart_changed: '그사이 장바구니가 바뀌었어요. 지금 수량을 확인해 주세요.',
    order_status_conflict: '그사이 주문 상태가 바뀌었어요. 지금 상태를 확인해 주세요.',
    thread_changed: '그사이 담당자가 바뀌었어요. 확인하고 다시 눌러 주세요.',
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
    malformed_body: 'The request can’t be read.',
    wrong_credentials: 'The e-mail address or the password is wrong.',
    already_registered: 'This e-mail address or nickname is already registered.',
    password_mismatch: 'The two passwords differ.',
    goods_exists: 'A product with this number exists already.',
    unauthenticated: 'Please sign in first.',
    forbidden: 'You are not allowed to do this.',
    foreign_origin: 'Requests from other sites are not accepted.',
    not_found: 'There is nothing at this address.',
    goods_not_found: 'There is no such product.',
    order_not_found: 'There is no such order.',
    user_not_found: 'There is no such account.',
    thread_not_found: 'There is no such thread.',
    method_not_allowed: 'This address does not take this method.',
    out_of_stock: 'There is not enough in stock, so nothing was ordered.',
    price_changed: 'The price has changed in the meantime. Please check the total and order again.',
    goods_changed: 'The product has changed in the meantime. Look at it and save again.',
    cart_changed: 'The cart has changed in the meantime. Please check the quantity.',
    order_status_conflict: 'The order has moved on in the meantime. Please look at its status.',
    thread_changed: 'Somebody else has taken or released this conversation. Please check it and press again.',
    own_account: 'You can’t change your own rights.',
    last_administrator: 'The only administrator can’t leave. Make somebody else an administrator first.',
    orders_under_way: 'An order of yours is packed or on its way. Please try again once it has reached you.',
    payload_too_large: 'The request is too large.',
    unsupported_media_type: 'Please send JSON or a form.',
    idempotency_key_reused: 'This Idempotency-Key was used for another request.',
    too_many_requests: 'Too many requests. Please try again in a while.',
    internal: 'Something went wrong on the server. Please try again in a while.',
    unavailable: 'The shop is not available right now. Please try again in a while.',
  },
}

export const signedUpMessages: Record<Language, string> = {
  ko: '회원 가입에 성공하였습니다.',
  en: 'You have signed up.',
}

/** `too_many_requests` where it is known when to try again, in seconds. */
export const tooManyRequests: Record<Language, (seconds: number) => string> = {
  ko: (seconds) => `요청이 너무 많아요. ${inWords(seconds, '초', '분')} 뒤에 다시 시도해 주세요.`,
  en: (seconds) => `Too many requests. Please try again in ${inWords(seconds, ' s', ' min')}.`,
}

const inWords = (seconds: number, second: string, minute: string) =>
  seconds < 60 ? `${seconds}${second}` : `${Math.ceil(seconds / 60)}${minute}`
