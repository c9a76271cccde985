import { useMutation } from '@tanstack/react-query'
import type { SignUp } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'

export const useSignUp = () => useMutation({ mutationFn: (body: SignUp) => call('signUp', { body }) })
