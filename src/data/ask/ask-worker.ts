import { askFile } from './ask-file'

/**
 * The code of a worker, asked for as all other code is: a browser says of a worker that does not start neither why,
 * nor that it never will.
 * @param address as the build gives it
 * @throws {FileError} when it cannot be had
 */
export const askWorker = (address: string): Promise<string> =>
  askFile({
    file: address.slice(import.meta.env.BASE_URL.length),
    address,
    ...(import.meta.env.PROD ? { type: /javascript/ } : {}),
  })
