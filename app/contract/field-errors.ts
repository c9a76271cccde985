/**
 * What can be wrong with a field, in the words that shoppers read. Schemas name the error, the server puts its text into
 * `fields`, and forms show the same text before anything is sent.
 */
export const fieldErrorTexts = {
  ko: {
    invalid: '입력한 내용을 다시 확인해 주세요.',
    required: '꼭 필요한 항목이에요.',
    tooLong: '너무 길어요. 조금 줄여 주세요.',
    nickname: '닉네임은 글자, 숫자, _, -로 2~20자까지 쓸 수 있어요.',
    nicknameTaken: '이미 쓰고 있는 닉네임이에요.',
    nicknameAlike: '이미 쓰고 있는 닉네임과 너무 비슷해요.',
    nicknameOfStaff: '장터 운영자로 보이는 닉네임은 쓸 수 없어요.',
    email: '이메일 주소를 다시 확인해 주세요.',
    emailTaken: '이미 가입한 이메일이에요.',
    password: '비밀번호는 8~128자로 정해 주세요.',
    passwordCommon: '너무 흔한 비밀번호예요. 다른 비밀번호로 정해 주세요.',
    passwordMismatch: '비밀번호가 서로 달라요.',
    passwordWrong: '비밀번호가 맞지 않아요.',
    goodsId: '상품 번호가 올바르지 않아요.',
    goodsGone: '지금은 팔지 않는 상품이에요.',
    quantity: '수량은 1~99개까지 고를 수 있어요.',
    outOfStock: '재고가 부족해요.',
    items: '상품을 1~50가지 골라 주세요.',
    orderTotal: '한 번에 10억 원까지 주문할 수 있어요.',
    phone: '연락처를 다시 확인해 주세요.',
    phoneExtension: '내선 번호는 빼고 적어 주세요.',
    postcode: '우편번호는 숫자 다섯 자리예요.',
    category: '카테고리는 영문 소문자로 시작해서 소문자, 숫자, -로 30자까지 적어 주세요.',
    picture: '그림을 골라 주세요.',
    price: '가격은 0원 이상의 정수로 적어 주세요.',
    stock: '재고는 0~1,000,000개의 정수로 적어 주세요.',
    idempotencyKey: 'Idempotency-Key는 영문, 숫자, _, -로 8~64자여야 해요.',
  },
  en: {
    invalid: 'Please check what you entered.',
    required: 'This field is required.',
    tooLong: 'This is too long. Please shorten it.',
    nickname: 'Use 2–20 letters, numbers, _ or -.',
    nicknameTaken: 'This nickname is already taken.',
    nicknameAlike: 'This is too similar to a nickname that is already taken.',
    nicknameOfStaff: 'This nickname looks like shop staff. Please choose another one.',
    email: 'Please enter a valid email address.',
    emailTaken: 'This email address is already registered.',
    password: 'Use 8–128 characters for the password.',
    passwordCommon: 'This password is too common. Please choose another one.',
    passwordMismatch: 'The passwords don’t match.',
    passwordWrong: 'Incorrect password.',
    goodsId: 'This isn’t a valid product number.',
    goodsGone: 'This product is no longer available.',
    quantity: 'Choose a quantity from 1 to 99.',
    outOfStock: 'There isn’t enough in stock.',
    items: 'Choose 1–50 different products.',
    orderTotal: 'An order can cost up to ₩1,000,000,000.',
    phone: 'Please enter a valid phone number.',
    phoneExtension: 'Please leave out the extension.',
    postcode: 'Enter a 5-digit postal code.',
    category: 'Start with a lowercase letter and use up to 30 lowercase letters, numbers or -.',
    picture: 'Choose a picture.',
    price: 'Enter a price in whole won, 0 or more.',
    stock: 'Enter a whole number from 0 to 1,000,000.',
    idempotencyKey: 'Idempotency-Key takes 8–64 letters, digits, _ or -.',
  },
} as const

export type Language = keyof typeof fieldErrorTexts
export type FieldError = keyof (typeof fieldErrorTexts)['ko']

export const isFieldError = (name: string): name is FieldError => name in fieldErrorTexts.ko
