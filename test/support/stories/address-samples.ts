import type { Address } from '#app/contract/address.ts'

/** The address book of an account. */
export const savedAddresses: Address[] = [
  {
    addressId: 2,
    label: '우리 집',
    recipient: {
      name: '김하나',
      phone: '010-1234-5678',
      postcode: '04524',
      address1: '서울특별시 중구 세종대로 110',
      address2: '3층',
    },
    isDefault: true,
  },
  {
    addressId: 1,
    label: '',
    recipient: { name: 'Mina Kim', phone: '+44 20 7946 0018', address1: '221B Baker Street, London', address2: '' },
    isDefault: false,
  },
]
